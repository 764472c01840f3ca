package vn.tuantra.incident.incident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.incident.incident.domain.OnSceneAction;
import vn.tuantra.incident.incident.domain.Particulars;

/** An action as a phone sends it: its type and the part that the type asks for. */
record ActionBody(
        @NotNull UUID id,
        @NotNull ActionType type,
        @NotNull Instant startedAt,
        @Nullable Instant endedAt,
        @Valid @Nullable PlaceBody place,
        @NotEmpty @Size(max = 50) List<@NotNull UUID> performedBy,
        @Nullable UUID commandedBy,
        @Size(max = 2000) @Nullable String description,
        @Size(max = 50) @Nullable List<@NotNull UUID> evidenceIds,
        @Valid @NotNull ParticularsBody particulars) {

    OnSceneAction toAction(Instant recordedAt) {
        Particulars given = particulars.toParticulars();
        return new OnSceneAction(
                id,
                type,
                startedAt,
                endedAt,
                place == null ? null : place.toPlace(),
                performedBy,
                commandedBy,
                description,
                evidenceIds == null ? List.of() : evidenceIds,
                given,
                recordedAt);
    }
}
