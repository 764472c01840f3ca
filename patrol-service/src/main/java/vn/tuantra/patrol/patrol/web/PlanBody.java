package vn.tuantra.patrol.patrol.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;

/** A patrol as it is planned. */
record PlanBody(
        @NotNull UUID id,
        @NotNull UUID teamId,
        @NotNull PatrolType type,
        @NotNull Instant plannedStart,
        @NotNull Instant plannedEnd,
        @NotNull @Size(min = 1, max = 60) List<@NotNull UUID> participants) {

    PatrolPlan asPlan() {
        return new PatrolPlan(
                new PatrolId(id),
                teamId,
                type,
                // What the store keeps: otherwise the first answer would differ from every later one.
                plannedStart.truncatedTo(ChronoUnit.MILLIS),
                plannedEnd.truncatedTo(ChronoUnit.MILLIS),
                participants);
    }
}
