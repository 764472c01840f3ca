package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.IncidentState;

/** The next version of an incident while a step puts it together. */
final class Revision {

    private final Incident before;
    private @Nullable String number;
    private @Nullable Instant unnumberedSince;
    private IncidentState state;
    private Report report;
    private Classification classification;
    private UUID handlingUnitId;
    private Alerting alerting;
    private @Nullable Acknowledgement acknowledgement;
    private List<Dispatch> dispatches;
    private List<OnSceneAction> actions;
    private @Nullable Offer offer;
    private @Nullable HandoverReceipt receipt;
    private @Nullable Resolution resolution;
    private Merge merge;
    private List<HistoryEntry> history;
    /** Where the history tells of the step that is being taken; negative before there is one. */
    private int stepAt = -1;

    Revision(Incident before) {
        this.before = before;
        this.number = before.number();
        this.unnumberedSince = before.unnumberedSince();
        this.state = before.state();
        this.report = before.report();
        this.classification = before.classification();
        this.handlingUnitId = before.handlingUnitId();
        this.alerting = before.alerting();
        this.acknowledgement = before.acknowledgement();
        this.dispatches = before.dispatches();
        this.actions = before.actions();
        this.offer = before.offer();
        this.receipt = before.receipt();
        this.resolution = before.resolution();
        this.merge = before.merge();
        this.history = before.history();
    }

    /** Takes the step of the table and writes it into the history. */
    Revision step(LifeCycle.Step step, Actor by, Instant at, @Nullable String reason) {
        state = LifeCycle.require(step, before);
        stepAt = history.size();
        return noting(step.name(), by, at, before.state().name(), state.name(), reason);
    }

    /** One more line of history. */
    Revision noting(
            String step, Actor by, Instant at, @Nullable String old, @Nullable String next, @Nullable String reason) {
        history = append(history, new HistoryEntry(step, at, by, old, next, reason));
        return this;
    }

    Revision numbered(String given) {
        number = given;
        unnumberedSince = null;
        return this;
    }

    Revision reported(Report changed) {
        report = changed;
        return this;
    }

    Revision classified(Classification changed) {
        classification = changed;
        return this;
    }

    Revision handledBy(UUID unitId) {
        handlingUnitId = unitId;
        return this;
    }

    Revision alerting(Alerting changed) {
        alerting = changed;
        return this;
    }

    Revision acknowledged(@Nullable Acknowledgement first) {
        acknowledgement = first;
        return this;
    }

    Revision dispatched(List<Dispatch> changed) {
        dispatches = changed;
        return this;
    }

    Revision acted(List<OnSceneAction> changed) {
        actions = changed;
        return this;
    }

    Revision offered(@Nullable Offer made) {
        offer = made;
        return this;
    }

    Revision received(HandoverReceipt given) {
        receipt = given;
        offer = null;
        return this;
    }

    /** What ends a case ends what somebody was to do about it. */
    Revision over() {
        offer = null;
        alerting = alerting.stopped();
        return this;
    }

    /**
     * Something was done about a case that somebody works on: the next must follow in time. Whoever is asked to receive
     * it must answer all the same, and one that nobody has taken, or only taken, still waits for the police.
     */
    Revision worked(Instant at) {
        boolean workedOn = state == IncidentState.RESPONDING || state == IncidentState.HANDED_OVER;
        return workedOn && offer == null ? alerting(alerting.until(Waiting.goingOn(done(), at))) : this;
    }

    /** Somebody else has it from now on, and must do something about it soon. */
    Revision inNewHands(Instant at) {
        alerting = alerting.until(Waiting.forResponse(classification, at));
        return this;
    }

    /** Somebody of the police must take it, whoever has it in hand. */
    Revision waitingAgain(Actor by, Instant at) {
        String was = state.name();
        state = IncidentState.REPORTED;
        return noting(LifeCycle.Step.RECLASSIFY.name(), by, at, was, state.name(), null);
    }

    /** Back to a state that the table alone does not know; the step's line of history says which. */
    Revision restored(IncidentState earlier) {
        state = earlier;
        if (stepAt >= 0) {
            List<HistoryEntry> told = new ArrayList<>(history);
            told.set(stepAt, told.get(stepAt).leadingTo(earlier.name()));
            history = List.copyOf(told);
        }
        return this;
    }

    Revision resolved(@Nullable Resolution ended) {
        resolution = ended;
        return this;
    }

    Revision merged(Merge changed) {
        merge = changed;
        return this;
    }

    Incident done() {
        return new Incident(
                before.id(),
                number,
                unnumberedSince,
                state,
                report,
                classification,
                before.jurisdiction(),
                handlingUnitId,
                alerting,
                acknowledgement,
                dispatches,
                actions,
                offer,
                receipt,
                resolution,
                merge,
                history);
    }

    static <T> List<T> append(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }
}
