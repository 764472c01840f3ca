package vn.tuantra.chassis.privacy;

import org.jspecify.annotations.Nullable;

/** Something stored as sealed cannot be opened: altered, moved to another record or field, or another key. */
public final class UnreadablePersonalData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadablePersonalData(@Nullable Throwable cause) {
        super("Personal data cannot be opened", cause);
    }
}
