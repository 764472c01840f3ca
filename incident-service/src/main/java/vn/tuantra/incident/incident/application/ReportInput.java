package vn.tuantra.incident.incident.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Reporter;

/**
 * A report from a phone, a desk or an integration; absent times are taken as "now".
 *
 * @param borderUnitId the other ward of a case on the border
 * @param complicated the reporter's own judgement; can only make it graver (REQ-INC-6)
 */
public record ReportInput(
        UUID id,
        String category,
        UUID unitId,
        @Nullable UUID borderUnitId,
        Place place,
        List<Modifier> modifiers,
        boolean complicated,
        @Nullable String description,
        @Nullable Instant occurredAt,
        @Nullable Instant detectedAt,
        @Nullable Instant reportedAt,
        Reporter reporter) {

    public ReportInput {
        modifiers = List.copyOf(modifiers);
    }
}
