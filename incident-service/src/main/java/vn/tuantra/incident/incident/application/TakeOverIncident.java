package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.incident.incident.domain.Handling;
import vn.tuantra.incident.incident.domain.Incidents;

/** A police unit above takes a case from the one that has it, in whatever open state and whether or not it was alerted. */
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
        return incidents.change(id, command, incident -> {
            List<UUID> chain = alerted.chainOf(incident, now);
            UUID unit = alerted.onTheWayUp(caller, incident, chain);
            return Handling.takeOver(incident, unit, chain, reason, command.by(), now);
        });
    }
}
