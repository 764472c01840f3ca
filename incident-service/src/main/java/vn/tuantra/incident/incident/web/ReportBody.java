package vn.tuantra.incident.incident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.incident.incident.application.ReportInput;

/** "Báo cáo ngay": a client-made id, a category and a place; everything else may be left out. */
record ReportBody(
        @NotNull UUID id,
        @NotNull @Size(max = 10) String category,
        @NotNull @Valid PlaceBody place,
        @Nullable UUID unitId,
        @Nullable UUID borderUnitId,
        @Size(max = 12) @Nullable List<@NotNull Modifier> modifiers,
        @Nullable Boolean complicated,
        @Size(max = 2000) @Nullable String description,
        @Nullable Instant occurredAt,
        @Nullable Instant detectedAt,
        @Nullable Instant reportedAt) {

    /** What identifies the report besides its author. */
    ReportBody withoutTimeOfSending() {
        return new ReportBody(
                id,
                category,
                place,
                unitId,
                borderUnitId,
                modifiers,
                complicated,
                description,
                occurredAt,
                detectedAt,
                null);
    }

    ReportInput toInput(UUID unit, Reporter reporter) {
        return new ReportInput(
                id,
                category,
                unit,
                borderUnitId,
                place.toPlace(),
                modifiers == null ? List.of() : modifiers,
                Boolean.TRUE.equals(complicated),
                description,
                occurredAt,
                detectedAt,
                reportedAt,
                reporter);
    }
}
