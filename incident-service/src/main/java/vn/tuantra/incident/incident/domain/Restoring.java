package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentRestored;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.incident.incident.domain.LifeCycle.Step;

/** A wrong click that ended a case can be undone for some minutes; afterwards a new report is needed. */
final class Restoring {

    private static final Duration UNDOABLE = Duration.ofMinutes(10);

    private Restoring() {}

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
        Alerting alerting = incident.alerting();
        Instant next = earlier == IncidentState.REPORTED
                        && !alerting.escalations().isEmpty()
                ? at.plus(alerting.rule().again())
                : earlier == IncidentState.ACKNOWLEDGED ? Waiting.forResponse(incident.classification(), at) : null;
        Incident back = incident.revise(Step.RESTORE, by, at, reason)
                .restored(earlier)
                .merged(new Merge(null, incident.merge().absorbed(), null))
                .dispatched(Merging.asIn(work.dispatches(), incident.dispatches(), Dispatch::id))
                .acted(Merging.asIn(work.actions(), incident.actions(), OnSceneAction::id))
                .alerting(alerting.until(next))
                .done();
        return Change.of(
                back,
                new IncidentRestored(
                        back.summary(), back.audience(), incident.state(), mustLook(back, earlier), at, by));
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
}
