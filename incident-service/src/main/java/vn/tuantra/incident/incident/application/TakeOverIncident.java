package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.incident.incident.domain.Handling;
import vn.tuantra.incident.incident.domain.Incidents;

/** An upper police unit takes a case that it was alerted of from the one that handles it. */
@Component
public class TakeOverIncident {

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final Clock clock;

    TakeOverIncident(Incidents incidents, AlertedUnit alerted, Clock clock) {
        this.incidents = incidents;
        this.alerted = alerted;
        this.clock = clock;
    }

    public Incidents.Stored handle(UUID id, String reason, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(
                id,
                command,
                incident -> Handling.takeOver(
                        incident,
                        alerted.of(caller, incident),
                        alerted.chainOf(incident, now),
                        reason,
                        command.by(),
                        now));
    }
}
