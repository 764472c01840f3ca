package vn.tuantra.incident.escalation;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tuantra.incident.incident.application.EscalateIncident;
import vn.tuantra.incident.incident.domain.Incidents;

/**
 * Escalates what is due. The time is a field of the incident, never a task in memory: it survives any restart, and any
 * replica may do it, because the incident itself decides whether it is still due.
 */
@Component
class DueEscalations {

    private static final Logger LOG = LoggerFactory.getLogger(DueEscalations.class);
    private static final int BATCH = 200;

    private final Incidents incidents;
    private final EscalateIncident escalate;
    private final Clock clock;
    private final Duration tolerance;
    private final AtomicLong overdue = new AtomicLong();

    DueEscalations(Incidents incidents, EscalateIncident escalate, Clock clock, EscalationProperties properties) {
        this.incidents = incidents;
        this.escalate = escalate;
        this.clock = clock;
        this.tolerance = properties.poll().multipliedBy(3).plusSeconds(5);
    }

    void run() {
        for (UUID id : incidents.dueForEscalation(clock.instant(), BATCH)) {
            try {
                escalate.onTimeout(id);
            } catch (RuntimeException e) {
                // One that fails must not hold back the others; the watchdog counts it.
                LOG.error("escalation of incident {} failed, will be tried again: {}", id, e.toString());
            }
        }
    }

    void watch() {
        long late = incidents.overdue(clock.instant().minus(tolerance));
        overdue.set(late);
        if (late > 0) {
            LOG.error("{} escalations are overdue", late);
        }
    }

    long overdue() {
        return overdue.get();
    }
}
