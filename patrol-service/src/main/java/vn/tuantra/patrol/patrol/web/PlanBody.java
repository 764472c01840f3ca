package vn.tuantra.patrol.patrol.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.patrol.PartnerGuards;
import vn.tuantra.contract.patrol.PatrolScope;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;

/** A patrol as it is planned; what is absent of where and with whom is nothing and nobody. */
record PlanBody(
        @NotNull UUID id,
        @NotNull UUID teamId,
        @NotNull PatrolType type,
        @NotNull Instant plannedStart,
        @NotNull Instant plannedEnd,
        @NotNull @Size(min = 1, max = 60) List<@NotNull UUID> participants,
        @Nullable UUID leadOnDuty,
        @Size(max = 20) @Nullable List<@NotNull UUID> hotspotIds,
        @Size(max = 5) @Nullable List<@NotNull UUID> otherTeamIds,
        @Size(max = 5) @Nullable List<@NotNull UUID> partnerUnitIds,
        @Size(max = 5) @Nullable List<@Valid @NotNull Guards> guards,
        @Min(5) @Max(240) @Nullable Integer checkInMinutes) {

    /** How many of a partner organisation's guards go along. */
    record Guards(
            @NotNull UUID organisationId,
            @NotNull @Min(1) @Max(100) Integer headcount) {

        PartnerGuards told() {
            return new PartnerGuards(organisationId, headcount);
        }
    }

    PatrolPlan asPlan() {
        return new PatrolPlan(
                new PatrolId(id),
                teamId,
                type,
                // What the store keeps: otherwise the first answer would differ from every later one.
                plannedStart.truncatedTo(ChronoUnit.MILLIS),
                plannedEnd.truncatedTo(ChronoUnit.MILLIS),
                participants,
                scope(),
                checkInMinutes);
    }

    private PatrolScope scope() {
        return new PatrolScope(
                listed(hotspotIds),
                listed(otherTeamIds),
                listed(partnerUnitIds),
                listed(guards).stream().map(Guards::told).toList(),
                leadOnDuty);
    }

    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : given.stream().distinct().toList();
    }
}
