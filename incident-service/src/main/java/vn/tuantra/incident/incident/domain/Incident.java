package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.ForcesSent;
import vn.tuantra.contract.incident.IncidentAcknowledged;
import vn.tuantra.contract.incident.IncidentEscalated;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.IncidentResolved;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.IncidentSummary;
import vn.tuantra.contract.incident.Outcome;

/**
 * A case from its report to its end (II.2.c3). Every command returns the new state with the facts, or refuses with a
 * stable code; what is not allowed here cannot happen.
 *
 * @param handlingUnitId the police unit responsible: the ward's until someone acknowledges
 * @param nextEscalationAt when the incident goes one level up unless it is acknowledged; absent when it will not
 */
public record Incident(
        UUID id,
        IncidentState state,
        Report report,
        Classification classification,
        Jurisdiction jurisdiction,
        UUID handlingUnitId,
        List<Escalation> escalations,
        @Nullable Acknowledgement acknowledgement,
        List<Dispatch> dispatches,
        @Nullable Resolution resolution,
        @Nullable Instant nextEscalationAt) {

    /** A report becomes an incident with its first targets. */
    public static Change<Incident, IncidentEvent> report(
            UUID id,
            Report report,
            Classification classification,
            Jurisdiction jurisdiction,
            List<AlertTarget> targets,
            boolean moreAbove,
            EscalationPolicy policy) {
        Instant received = report.receivedAt();
        List<Escalation> alerted = targets.stream()
                .map(target -> new Escalation(target, received, null, null))
                .toList();
        Incident incident = new Incident(
                id,
                IncidentState.REPORTED,
                report,
                classification,
                jurisdiction,
                jurisdiction.wardPoliceId(),
                alerted,
                null,
                List.of(),
                null,
                targets.isEmpty() || !moreAbove ? null : dueAfter(received, classification, policy));
        return Change.of(
                incident, new IncidentReported(incident.summary(), incident.audience(), targets, report.reporter()));
    }

    /** A duty desk that was alerted takes the incident. The first one wins. */
    public Change<Incident, IncidentEvent> acknowledge(UUID unitId, Actor by, Instant at) {
        if (acknowledgement != null) {
            throw Refusal.conflict(
                    "ALREADY_ACKNOWLEDGED",
                    Map.of(
                            "acknowledgedBy", acknowledgement.by().subject(),
                            "acknowledgedByUnit", handlingUnitId,
                            "acknowledgedAt", acknowledgement.at()));
        }
        require("acknowledge", IncidentState.REPORTED);
        Incident next = new Incident(
                id,
                IncidentState.ACKNOWLEDGED,
                report,
                classification,
                jurisdiction,
                unitId,
                escalations,
                new Acknowledgement(by, at),
                dispatches,
                null,
                null);
        return Change.of(next, new IncidentAcknowledged(next.summary(), next.audience(), at, by));
    }

    /** The unit that took the incident sends forces; it may send more later (REQ-INC-5). */
    public Change<Incident, IncidentEvent> sendForces(Dispatch dispatch, Actor by) {
        require("sendForces", IncidentState.ACKNOWLEDGED, IncidentState.RESPONDING);
        if (!dispatch.fromUnitId().equals(handlingUnitId)) {
            throw Refusal.conflict("NOT_THE_HANDLING_UNIT", Map.of("handlingUnit", handlingUnitId));
        }
        Incident next = with(IncidentState.RESPONDING, append(dispatches, dispatch), null);
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

    /** The case is over. */
    public Change<Incident, IncidentEvent> resolve(Outcome outcome, String result, Actor by, Instant at) {
        require("resolve", IncidentState.RESPONDING);
        Incident next = with(IncidentState.RESOLVED, dispatches, new Resolution(outcome, result, by, at));
        return Change.of(next, new IncidentResolved(next.summary(), next.audience(), outcome, at, by));
    }

    /** Nobody acknowledged in time: the next police unit up must know. Does nothing when it is not due (any more). */
    public Change<Incident, IncidentEvent> escalateIfDue(
            List<UUID> chain, Actor timer, Instant now, EscalationPolicy policy) {
        if (state != IncidentState.REPORTED || nextEscalationAt == null || now.isBefore(nextEscalationAt)) {
            return Change.nothing(this);
        }
        return nextAbove(chain)
                .map(target -> escalateTo(target, AlertTrigger.TIMEOUT, chain, null, timer, now, policy))
                // The organisation has changed meanwhile and nobody is left above: stay with those who know.
                .orElseGet(() -> Change.nothing(this));
    }

    /** Somebody decides that the next police unit up must know ("báo cáo vượt cấp"). */
    public Change<Incident, IncidentEvent> escalate(
            List<UUID> chain, String reason, Actor by, Instant at, EscalationPolicy policy) {
        require("escalate", IncidentState.REPORTED, IncidentState.ACKNOWLEDGED, IncidentState.RESPONDING);
        UUID target = nextAbove(chain)
                .orElseThrow(() -> Refusal.conflict("NOBODY_ABOVE", Map.of("handlingUnit", handlingUnitId)));
        return escalateTo(target, AlertTrigger.MANUAL, chain, reason, by, at, policy);
    }

    /** Every police unit that holds the alert. */
    public List<UUID> audience() {
        return escalations.stream()
                .map(entry -> entry.target().unitId())
                .distinct()
                .toList();
    }

    /** The incident as events carry it. */
    public IncidentSummary summary() {
        return new IncidentSummary(
                id,
                state,
                report.category(),
                classification.severity(),
                classification.complicated(),
                report.modifiers(),
                report.place(),
                jurisdiction.wardId(),
                jurisdiction.residentialGroupId(),
                jurisdiction.wardPoliceId(),
                handlingUnitId,
                report.occurredAt(),
                report.detectedAt(),
                report.reportedAt(),
                report.receivedAt());
    }

    private Optional<UUID> nextAbove(List<UUID> chain) {
        List<UUID> known = audience();
        return chain.stream().filter(unit -> !known.contains(unit)).findFirst();
    }

    private Change<Incident, IncidentEvent> escalateTo(
            UUID unit,
            AlertTrigger trigger,
            List<UUID> chain,
            @Nullable String reason,
            Actor by,
            Instant at,
            EscalationPolicy policy) {
        AlertTarget target = new AlertTarget(unit, chain.indexOf(unit), trigger);
        UUID from = escalations.isEmpty()
                ? jurisdiction.wardPoliceId()
                : escalations.getLast().target().unitId();
        boolean moreAbove = chain.indexOf(unit) < chain.size() - 1;
        Instant due = state == IncidentState.REPORTED && moreAbove ? dueAfter(at, classification, policy) : null;
        Incident next = new Incident(
                id,
                state,
                report,
                classification,
                jurisdiction,
                handlingUnitId,
                append(escalations, new Escalation(target, at, reason, by)),
                acknowledgement,
                dispatches,
                resolution,
                due);
        return Change.of(next, new IncidentEscalated(next.summary(), next.audience(), from, target, at, by));
    }

    private Incident with(IncidentState newState, List<Dispatch> newDispatches, @Nullable Resolution newResolution) {
        return new Incident(
                id,
                newState,
                report,
                classification,
                jurisdiction,
                handlingUnitId,
                escalations,
                acknowledgement,
                newDispatches,
                newResolution,
                nextEscalationAt);
    }

    private void require(String command, IncidentState... allowed) {
        for (IncidentState candidate : allowed) {
            if (candidate == state) {
                return;
            }
        }
        throw Refusal.conflict("ILLEGAL_TRANSITION", Map.of("state", state, "command", command));
    }

    private static @Nullable Instant dueAfter(Instant start, Classification classification, EscalationPolicy policy) {
        return policy.interval(classification.severity()).map(start::plus).orElse(null);
    }

    private static <T> List<T> append(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }
}
