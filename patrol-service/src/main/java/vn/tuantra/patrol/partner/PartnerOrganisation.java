package vn.tuantra.patrol.partner;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency or enterprise with a guard force of its own (REQ-PAT-4). Its guards are no members of a team.
 *
 * @param contactPost the post that answers, not a person
 * @param consentReference the paper by which it agreed to take part
 * @param validTo first day on which it takes part no more
 */
record PartnerOrganisation(
        UUID organisationId,
        UUID wardId,
        String name,
        Kind kind,
        String contactPost,
        String consentReference,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Where its guards stand. */
    enum Kind {
        AGENCY,
        ENTERPRISE,
        INDUSTRIAL_ZONE
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
