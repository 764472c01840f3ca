package vn.tuantra.chassis.privacy;

import java.util.UUID;

/** The key of this record was destroyed; nothing can be sealed or opened for it any more. */
public final class PersonalDataShredded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PersonalDataShredded(UUID recordId) {
        super("The personal data of record " + recordId + " were deleted");
    }
}
