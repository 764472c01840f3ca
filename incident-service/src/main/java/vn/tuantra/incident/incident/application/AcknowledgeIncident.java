package vn.tuantra.incident.incident.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.incident.incident.domain.Handling;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.Restoring;

/** A duty desk takes the incident; timers stop. Of any number of parallel attempts exactly one wins. */
@Component
public class AcknowledgeIncident {

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final Clock clock;
    private final MeterRegistry meters;

    AcknowledgeIncident(Incidents incidents, AlertedUnit alerted, Clock clock, MeterRegistry meters) {
        this.incidents = incidents;
        this.alerted = alerted;
        this.clock = clock;
        this.meters = meters;
    }

    public Incidents.Stored handle(UUID id, Caller caller, Command command) {
        Instant now = clock.instant();
        Incidents.Stored stored = incidents.change(
                id,
                command,
                incident -> Handling.acknowledge(incident, alerted.of(caller, incident), command.by(), now));
        meters.timer("tuantra.incident.acknowledged")
                .record(Duration.between(stored.incident().report().receivedAt(), now));
        return stored;
    }

    /** Whoever has the case by mistake lets it wait again. */
    public Incidents.Stored putBack(UUID id, String reason, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(id, command, incident -> {
            alerted.handlingFor(caller, incident);
            return Restoring.putBack(incident, reason, command.by(), now);
        });
    }
}
