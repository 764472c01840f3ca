package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.incident.incident.domain.Acting;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.OnSceneAction;
import vn.tuantra.incident.incident.domain.Particulars;
import vn.tuantra.incident.incident.domain.Span;

/** What a team did on the spot, written once and filled later (II.2.c4). */
@Component
public class RecordAction {

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final MergedCases merged;
    private final Assessment assessment;
    private final NamedInAction named;
    private final UnitDirectory directory;
    private final Clock clock;

    RecordAction(
            Incidents incidents,
            AlertedUnit alerted,
            MergedCases merged,
            Assessment assessment,
            NamedInAction named,
            UnitDirectory directory,
            Clock clock) {
        this.incidents = incidents;
        this.named = named;
        this.alerted = alerted;
        this.merged = merged;
        this.assessment = assessment;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param action makes the action from the time at which it is recorded
     * @throws Refusal {@code UNKNOWN_UNIT}, {@code REASON_REQUIRED} for an escort to another place than a police office,
     *     and what {@link Acting#record} refuses
     */
    public Incidents.Stored record(UUID id, Function<Instant, OnSceneAction> action, Caller caller, Command command) {
        OnSceneAction made = action.apply(clock.instant());
        requireDestination(made.particulars().escort());
        return reaching(id, caller, command, incident -> {
            Span span = Span.of(incident, made.recordedAt());
            span.require("startedAt", made.startedAt());
            requirePlausible(made.endedAt(), made.particulars(), span);
            requireOrder(made.startedAt(), made.endedAt());
            named.require(incident, made);
            return Acting.record(
                    incident,
                    made,
                    classification -> assessment.rule(
                            incident.report(), classification.severity(), incident.jurisdiction(), made.recordedAt()),
                    alerted.chainOf(incident, made.recordedAt()),
                    command.by());
        });
    }

    /**
     * @param more what is added, made from what there is
     * @throws Refusal {@code NOT_FOUND}, {@code TIME_NOT_PLAUSIBLE}, {@code ALREADY_RECORDED} naming the field that has
     *     another value already
     */
    public Incidents.Stored complete(
            UUID id,
            UUID actionId,
            @Nullable Instant endedAt,
            List<UUID> evidenceIds,
            UnaryOperator<Particulars> more,
            Caller caller,
            Command command) {
        Instant now = clock.instant();
        return reaching(id, caller, command, incident -> {
            OnSceneAction known = Acting.require(incident, actionId);
            requireOrder(known.startedAt(), endedAt);
            Particulars added = more.apply(known.particulars());
            requirePlausible(endedAt, added, Span.of(incident, now));
            named.require(incident, known.completed(endedAt, evidenceIds, added));
            return Acting.complete(incident, actionId, endedAt, evidenceIds, added, command.by(), now);
        });
    }

    /** What is stored in a case that the caller does not see is answered with the report that he does. */
    private Incidents.Stored reaching(
            UUID id, Caller caller, Command command, Function<Incident, Change<Incident, IncidentEvent>> decision) {
        UUID reached = merged.reachedBy(caller, id);
        Incidents.Stored stored = incidents.change(reached, command, decision);
        return reached.equals(id) ? stored : incidents.get(id);
    }

    private static void requireOrder(Instant startedAt, @Nullable Instant endedAt) {
        if (endedAt != null && endedAt.isBefore(startedAt)) {
            throw Refusal.invalid("TIMES_OUT_OF_ORDER", Map.of("field", "endedAt"));
        }
    }

    private static void requirePlausible(@Nullable Instant endedAt, Particulars given, Span span) {
        span.require("endedAt", endedAt);
        if (given.scene() != null) {
            span.require("particulars.scene.handedOverAt", given.scene().handedOverAt());
        }
        if (given.firstAid() != null) {
            span.require(
                    "particulars.firstAid.ambulanceCalledAt", given.firstAid().ambulanceCalledAt());
            span.require("particulars.firstAid.handedAt", given.firstAid().handedAt());
        }
        if (given.call() != null) {
            span.require("particulars.call.calledAt", given.call().calledAt());
        }
        if (given.arrest() != null) {
            span.require("particulars.arrest.arrestedAt", given.arrest().arrestedAt());
            span.require("particulars.arrest.guardianToldAt", given.arrest().guardianToldAt());
        }
        if (given.escort() != null) {
            span.require("particulars.escort.departedAt", given.escort().departedAt());
            span.require("particulars.escort.arrivedAt", given.escort().arrivedAt());
        }
    }

    private void requireDestination(Particulars.@Nullable Escort escort) {
        if (escort == null) {
            return;
        }
        boolean police = directory
                        .tree()
                        .at(escort.destinationUnitId(), clock.instant())
                        .orElseThrow(() -> Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "escort.destinationUnitId")))
                        .line()
                == Line.POLICE;
        if (!police && escort.destinationReason() == null) {
            throw Refusal.invalid("REASON_REQUIRED", Map.of("field", "escort.destinationReason"));
        }
    }
}
