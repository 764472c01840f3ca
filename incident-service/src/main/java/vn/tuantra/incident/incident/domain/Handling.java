package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.ForcesArrived;
import vn.tuantra.contract.incident.ForcesSent;
import vn.tuantra.contract.incident.IncidentAcknowledged;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentResponding;
import vn.tuantra.contract.incident.IncidentTakenOver;
import vn.tuantra.incident.incident.domain.LifeCycle.Step;

/** Who takes the case, whom they send and to whom they give it (REQ-INC-5). */
public final class Handling {

    private Handling() {}

    /** A duty desk that was alerted takes the incident. The first one wins. */
    public static Change<Incident, IncidentEvent> acknowledge(Incident incident, UUID unitId, Actor by, Instant at) {
        Acknowledgement first = incident.acknowledgement();
        if (first != null && incident.isOpen()) {
            throw Refusal.conflict(
                    "ALREADY_ACKNOWLEDGED",
                    Map.of(
                            "acknowledgedBy", first.by().subject(),
                            "acknowledgedByUnit", first.unitId(),
                            "acknowledgedAt", first.at()));
        }
        Incident next = incident.revise(Step.ACKNOWLEDGE, by, at, null)
                .acknowledged(new Acknowledgement(by, unitId, at))
                .handledBy(unitId)
                .inNewHands(at)
                .done();
        return Change.of(next, new IncidentAcknowledged(next.summary(), next.audience(), at, by));
    }

    /** The unit that took the incident tells the team on the spot to handle it. */
    public static Change<Incident, IncidentEvent> respond(
            Incident incident, UUID unitId, @Nullable String instruction, Actor by, Instant at) {
        requireHandling(incident, unitId, Step.RESPOND);
        return responding(incident, Step.RESPOND, instruction, by, at);
    }

    /**
     * The team handles a small case itself, without waiting for anybody.
     *
     * @throws Refusal {@code TOO_GRAVE_FOR_THE_TEAM} for S1, S2 and whatever is complicated (II.2.c3)
     */
    public static Change<Incident, IncidentEvent> handleByTeam(Incident incident, Actor by, Instant at) {
        LifeCycle.require(Step.HANDLE_BY_TEAM, incident);
        if (!incident.classification().isForTheTeam()) {
            throw Refusal.conflict(
                    "TOO_GRAVE_FOR_THE_TEAM",
                    Map.of("severity", incident.classification().severity()));
        }
        return responding(incident, Step.HANDLE_BY_TEAM, null, by, at);
    }

    /** The unit that took the incident sends forces; it may send more later. */
    public static Change<Incident, IncidentEvent> sendForces(Incident incident, Dispatch dispatch, Actor by) {
        requireHandling(incident, dispatch.fromUnitId(), Step.SEND_FORCES);
        Incident next = incident.revise(Step.SEND_FORCES, by, dispatch.sentAt(), dispatch.instruction())
                .dispatched(Revision.append(incident.dispatches(), dispatch))
                .worked(dispatch.sentAt())
                .done();
        return Change.of(
                next,
                new ForcesSent(
                        next.summary(),
                        next.audience(),
                        dispatch.fromUnitId(),
                        dispatch.headcount(),
                        dispatch.expectedAt(),
                        dispatch.sentAt(),
                        by));
    }

    /** Forces are on the spot; saying so again changes nothing. */
    public static Change<Incident, IncidentEvent> arrive(Incident incident, UUID dispatchId, Actor by, Instant at) {
        LifeCycle.require(Step.ARRIVE, incident);
        Dispatch sent = incident.dispatches().stream()
                .filter(dispatch -> dispatch.id().equals(dispatchId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("dispatch"));
        if (sent.arrivedAt() != null) {
            return Change.nothing(incident);
        }
        List<Dispatch> dispatches = incident.dispatches().stream()
                .map(dispatch -> dispatch.id().equals(dispatchId) ? dispatch.arrived(at) : dispatch)
                .toList();
        Incident next = incident.revise(Step.ARRIVE, by, at, null)
                .dispatched(dispatches)
                .worked(at)
                .done();
        return Change.of(
                next, new ForcesArrived(next.summary(), next.audience(), dispatchId, sent.fromUnitId(), at, by));
    }

    /**
     * A police unit above takes the case from the one that has it, whether or not that one has done anything.
     *
     * @param chain the ward's police and those above, bottom up
     * @throws Refusal {@code NOT_ABOVE} when the unit is not above the one that has it
     */
    public static Change<Incident, IncidentEvent> takeOver(
            Incident incident, UUID unitId, List<UUID> chain, String reason, Actor by, Instant at) {
        LifeCycle.require(Step.TAKE_OVER, incident);
        UUID from = incident.handlingUnitId();
        if (chain.indexOf(unitId) <= chain.indexOf(from)) {
            throw Refusal.conflict("NOT_ABOVE", Map.of("handlingUnit", from));
        }
        AlertTarget target = new AlertTarget(unitId, chain.indexOf(unitId), AlertTrigger.MANUAL);
        Acknowledgement first = incident.acknowledgement();
        Incident next = incident.revise(Step.TAKE_OVER, by, at, reason)
                .acknowledged(first == null ? new Acknowledgement(by, unitId, at) : first)
                .handledBy(unitId)
                .offered(null)
                .alerting(incident.alerting().reaching(List.of(target), at, null, by, null))
                .inNewHands(at)
                .done();
        return Change.of(next, new IncidentTakenOver(next.summary(), next.audience(), from, unitId, at, by));
    }

    static void requireHandling(Incident incident, UUID unitId, Step step) {
        LifeCycle.require(step, incident);
        if (!incident.isWorkedOnBy(unitId)) {
            throw Refusal.conflict("NOT_THE_HANDLING_UNIT", Map.of("handlingUnit", incident.handlingUnitId()));
        }
    }

    private static Change<Incident, IncidentEvent> responding(
            Incident incident, Step step, @Nullable String reason, Actor by, Instant at) {
        Incident next = incident.revise(step, by, at, reason).worked(at).done();
        return Change.of(next, new IncidentResponding(next.summary(), next.audience(), at, by));
    }
}
