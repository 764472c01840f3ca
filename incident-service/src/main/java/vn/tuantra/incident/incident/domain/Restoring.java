package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentPutBack;
import vn.tuantra.contract.incident.IncidentRestored;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.incident.incident.domain.LifeCycle.Step;

/**
 * A wrong click is undone: one that ended a case for some minutes, afterwards a new report is needed; one that took a case
 * until something was done about it.
 */
public final class Restoring {

    private static final Duration UNDOABLE = Duration.ofMinutes(10);

    private static final Set<String> OF_ABSORBING = Set.of(Step.ABSORB.name(), "CLASSIFICATION", "UNANSWERED");

    private Restoring() {}

    /** Whether a false alarm may still turn out to be a mistake. */
    public static boolean isUndoable(Incident incident, Instant at) {
        return incident.state() == IncidentState.FALSE_ALARM
                && incident.history().stream()
                        .anyMatch(line -> line.step().equals(Step.DECLARE_FALSE.name())
                                && !at.isAfter(line.at().plus(UNDOABLE)));
    }

    /**
     * The case as it was before a step.
     *
     * @param work what has been done about it meanwhile, where it went on under another number
     * @throws Refusal {@code TOO_LATE_TO_UNDO}
     */
    static Change<Incident, IncidentEvent> restore(
            Incident incident, Step undone, Incident work, String reason, Actor by, Instant at) {
        LifeCycle.require(Step.RESTORE, incident);
        HistoryEntry entry = incident.history().reversed().stream()
                .filter(line -> line.step().equals(undone.name()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("TOO_LATE_TO_UNDO", Map.of("state", incident.state())));
        if (at.isAfter(entry.at().plus(UNDOABLE))) {
            throw Refusal.conflict("TOO_LATE_TO_UNDO", Map.of("state", incident.state()));
        }
        IncidentState earlier = IncidentState.valueOf(String.valueOf(entry.before()));
        Incident half = incident.revise(Step.RESTORE, by, at, reason)
                .restored(earlier)
                .merged(incident.merge().undone())
                .dispatched(Merging.asIn(work.dispatches(), incident.dispatches(), Dispatch::id))
                .acted(Merging.asIn(work.actions(), incident.actions(), OnSceneAction::id))
                .done();
        Incident back = waitingAgain(half, at);
        return Change.of(
                back,
                new IncidentRestored(
                        back.summary(), back.audience(), incident.state(), mustLook(back, earlier), at, by));
    }

    /**
     * A case that was taken by mistake waits again for everybody who holds the alert.
     *
     * @throws Refusal {@code ALREADY_OFFERED} while another unit is asked to take it
     */
    public static Change<Incident, IncidentEvent> putBack(Incident incident, String reason, Actor by, Instant at) {
        LifeCycle.require(Step.PUT_BACK, incident);
        Offer offer = incident.offer();
        if (offer != null) {
            throw Refusal.conflict("ALREADY_OFFERED", Map.of("toUnit", offer.toUnitId()));
        }
        Incident waits = waitingAgain(
                incident.revise(Step.PUT_BACK, by, at, reason)
                        .acknowledged(null)
                        .handledBy(incident.jurisdiction().wardPoliceId())
                        .done(),
                at);
        return Change.of(
                waits,
                new IncidentPutBack(
                        waits.summary(),
                        waits.audience(),
                        incident.handlingUnitId(),
                        mustLook(waits, IncidentState.REPORTED),
                        at,
                        by));
    }

    /** Who held the alert of a case that nobody has taken must look again. */
    private static List<AlertTarget> mustLook(Incident back, IncidentState earlier) {
        return earlier != IncidentState.REPORTED
                ? List.of()
                : back.alerting().escalations().stream()
                        .map(Escalation::target)
                        .map(target -> new AlertTarget(target.unitId(), target.level(), AlertTrigger.MANUAL))
                        .distinct()
                        .toList();
    }

    /**
     * What the case was before it took in a report that goes its own way again, unless somebody has done something about
     * it since: then what was done stands.
     */
    static Change<Incident, IncidentEvent> asBeforeAbsorbing(Incident stays, Revision alone, Actor by, Instant at) {
        List<HistoryEntry> since = sinceAbsorbing(stays);
        if (since.isEmpty() || stays.merge().absorbed().size() > 1) {
            return Change.quietly(alone.done());
        }
        IncidentState mistaken = stays.state();
        IncidentState earlier =
                IncidentState.valueOf(String.valueOf(since.getFirst().before()));
        since.stream()
                .filter(line -> line.step().equals("CLASSIFICATION"))
                .findFirst()
                .ifPresent(line -> alone.classified(Classification.ofWords(String.valueOf(line.before()))));
        alone.noting(Step.RESTORE.name(), by, at, mistaken.name(), earlier.name(), null)
                .restored(earlier)
                .offered(ownOffer(stays));
        if (earlier != mistaken) {
            Acknowledgement taken = earlier == IncidentState.REPORTED ? null : stays.acknowledgement();
            alone.acknowledged(taken)
                    .handledBy(taken == null ? stays.jurisdiction().wardPoliceId() : taken.unitId());
        }
        Incident back = waitingAgain(alone.done(), at);
        return Change.of(
                back, new IncidentRestored(back.summary(), back.audience(), mistaken, mustLook(back, earlier), at, by));
    }

    /** An offer that came with the other report has left no entry of its own. */
    private static @Nullable Offer ownOffer(Incident stays) {
        Offer offer = stays.offer();
        boolean own = offer != null
                && stays.history().stream()
                        .anyMatch(line -> line.step().equals(Step.OFFER.name())
                                && line.at().equals(offer.at()));
        return own ? offer : null;
    }

    /** From the entry with which the report was taken in; what came with it at the last moment has one of its own. */
    private static List<HistoryEntry> sinceAbsorbing(Incident stays) {
        List<HistoryEntry> history = stays.history();
        int first = history.size();
        while (first > 0 && OF_ABSORBING.contains(history.get(first - 1).step())) {
            first--;
        }
        while (first < history.size() && !history.get(first).step().equals(Step.ABSORB.name())) {
            first++;
        }
        return history.subList(first, history.size());
    }

    /** The clock of what it is now. */
    private static Incident waitingAgain(Incident incident, Instant at) {
        Alerting alerting = incident.alerting();
        boolean untaken = incident.state() == IncidentState.REPORTED && incident.offer() == null;
        Instant told = alerting.escalations().isEmpty()
                ? null
                : at.plus(alerting.rule().again());
        return new Revision(incident)
                .alerting(alerting.until(untaken ? told : Waiting.goingOn(incident, at)))
                .done();
    }
}
