package vn.tuantra.incident.incident.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentUnanswered;
import vn.tuantra.incident.incident.domain.Escalating;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;

/** One level up: by hand, or because nobody acknowledged in time. */
@Component
public class EscalateIncident {

    private static final Actor TIMER = new Actor("escalation-timer", "SYSTEM", null);
    private static final Command ON_TIMEOUT = Command.ofSystem(TIMER, "escalate", "incident");

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final MergedCases merged;
    private final Clock clock;
    private final MeterRegistry meters;

    EscalateIncident(Incidents incidents, AlertedUnit alerted, MergedCases merged, Clock clock, MeterRegistry meters) {
        this.incidents = incidents;
        this.alerted = alerted;
        this.merged = merged;
        this.clock = clock;
        this.meters = meters;
    }

    /** By hand, with a reason. */
    public Incidents.Stored handle(UUID id, String reason, Caller caller, Command command) {
        Instant now = clock.instant();
        UUID reached = merged.reachedBy(caller, id);
        Incidents.Stored stored = incidents.change(
                reached,
                command,
                incident -> Escalating.byHand(incident, alerted.chainOf(incident, now), reason, command.by(), now));
        return reached.equals(id) ? stored : incidents.get(id);
    }

    /** By the timer; does nothing when somebody was faster. */
    public void onTimeout(UUID id) {
        Instant now = clock.instant();
        bySystem(id, "TIMEOUT", incident -> Escalating.ifDue(incident, alerted.chainOf(incident, now), TIMER, now));
    }

    /** Because no screen of an alerted unit has the alert. */
    public void onUndelivered(UUID id, UUID unit) {
        Instant now = clock.instant();
        bySystem(
                id,
                "UNDELIVERED",
                incident -> Escalating.undelivered(incident, unit, alerted.chainOf(incident, now), TIMER, now));
    }

    private void bySystem(UUID id, String trigger, Function<Incident, Change<Incident, IncidentEvent>> decision) {
        Incidents.Stored before = incidents.get(id);
        Incidents.Stored after = incidents.change(id, ON_TIMEOUT, incident -> counted(decision.apply(incident)));
        if (after.incident().audience().size() > before.incident().audience().size()) {
            meters.counter("tuantra.incident.escalated", "trigger", trigger).increment();
        }
    }

    /** What nobody answers is an alarm of its own, by what it waits for. */
    private Change<Incident, IncidentEvent> counted(Change<Incident, IncidentEvent> change) {
        change.events().stream()
                .filter(IncidentUnanswered.class::isInstance)
                .map(IncidentUnanswered.class::cast)
                .forEach(fact -> meters.counter(
                                "tuantra.incident.unanswered",
                                "awaited",
                                fact.awaited().name())
                        .increment());
        return change;
    }
}
