package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.contract.incident.FalseAlarmDeclared;
import vn.tuantra.contract.incident.IncidentClosed;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReopened;
import vn.tuantra.contract.incident.IncidentResolved;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.incident.incident.domain.LifeCycle.Step;

/** How a case ends, and how it is taken up again. */
public final class Ending {

    private Ending() {}

    /**
     * The case is over.
     *
     * @param unitId the police unit that says so; a case that was handed over is ended by the one that received it
     * @throws Refusal {@code OUTCOME_DOES_NOT_FIT} for an arrest that ended with less than giving the person to somebody,
     *     and for no case at all where something was taken, somebody helped or brought in; {@code ALREADY_OFFERED} for
     *     one that is said to have gone to the police above while they have not accepted it
     */
    public static Change<Incident, IncidentEvent> resolve(
            Incident incident, UUID unitId, Outcome outcome, String result, Actor by, Instant at) {
        if (incident.state() == IncidentState.HANDED_OVER) {
            Handling.requireHandling(incident, unitId, Step.RESOLVE);
        }
        Offer offer = incident.offer();
        if (outcome == Outcome.HANDED_TO_UPPER_POLICE && offer != null) {
            throw Refusal.conflict("ALREADY_OFFERED", Map.of("field", "outcome", "toUnit", offer.toUnitId()));
        }
        incident.actions().stream()
                .map(OnSceneAction::type)
                .filter(type -> !fits(outcome, type))
                .findFirst()
                .ifPresent(type -> {
                    throw Refusal.conflict(
                            "OUTCOME_DOES_NOT_FIT", Map.of("field", "outcome", "outcome", outcome, "action", type));
                });
        Incident next = incident.revise(Step.RESOLVE, by, at, null)
                .resolved(new Resolution(outcome, result, by, at))
                .over()
                .done();
        return Change.of(next, new IncidentResolved(next.summary(), next.audience(), outcome, at, by));
    }

    private static boolean fits(Outcome outcome, ActionType type) {
        return switch (outcome) {
            case NO_CASE ->
                switch (type) {
                    case ARREST_IN_FLAGRANTE, ARREST_WANTED, DISARM, ESCORT, FIRST_AID -> false;
                    case SCENE_PROTECTION, REMIND_DISPERSE, CONCILIATE, CALL_EMERGENCY -> true;
                };
            case REMINDED, CONCILIATED, DISPERSED ->
                switch (type) {
                    case ARREST_IN_FLAGRANTE, ARREST_WANTED, DISARM, ESCORT -> false;
                    case FIRST_AID, SCENE_PROTECTION, REMIND_DISPERSE, CONCILIATE, CALL_EMERGENCY -> true;
                };
            case HANDED_TO_WARD_POLICE, HANDED_TO_UPPER_POLICE, HANDED_TO_MEDICAL, HANDED_TO_OTHER -> true;
        };
    }

    /**
     * The ward's police close the case.
     *
     * @param evidence what the case has of the pieces that its actions name
     * @throws Refusal {@code ACTIONS_INCOMPLETE} with what is missing, by action
     */
    public static Change<Incident, IncidentEvent> close(Incident incident, Set<UUID> evidence, Actor by, Instant at) {
        LifeCycle.require(Step.CLOSE, incident);
        Map<String, List<String>> missing = Acting.missing(incident.actions(), evidence);
        if (!missing.isEmpty()) {
            throw Refusal.conflict("ACTIONS_INCOMPLETE", Map.of("missing", missing));
        }
        Incident next = incident.revise(Step.CLOSE, by, at, null).done();
        return Change.of(next, new IncidentClosed(next.summary(), next.audience(), at, by));
    }

    /** A resolved or closed case goes on. What was resolved stays in the history. */
    public static Change<Incident, IncidentEvent> reopen(Incident incident, String reason, Actor by, Instant at) {
        Incident next = incident.revise(Step.REOPEN, by, at, reason)
                .resolved(null)
                .inNewHands(at)
                .done();
        return Change.of(next, new IncidentReopened(next.summary(), next.audience(), at, by));
    }

    /** There was no such case. */
    public static Change<Incident, IncidentEvent> declareFalse(Incident incident, String reason, Actor by, Instant at) {
        Incident next =
                incident.revise(Step.DECLARE_FALSE, by, at, reason).over().done();
        return Change.of(next, new FalseAlarmDeclared(next.summary(), next.audience(), at, by));
    }

    /** It was no false alarm after all: within minutes the case goes on as it was. */
    public static Change<Incident, IncidentEvent> restore(Incident incident, String reason, Actor by, Instant at) {
        return Restoring.restore(incident, Step.DECLARE_FALSE, incident, reason, by, at);
    }
}
