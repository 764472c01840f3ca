package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.incident.incident.domain.Dispatch;
import vn.tuantra.incident.incident.domain.Incidents;

/** The unit that took the incident sends forces (REQ-INC-5). */
@Component
public class SendForces {

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final Clock clock;

    SendForces(Incidents incidents, AlertedUnit alerted, Clock clock) {
        this.incidents = incidents;
        this.alerted = alerted;
        this.clock = clock;
    }

    public Incidents.Stored handle(
            UUID id, int headcount, @Nullable Instant expectedAt, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(
                id,
                command,
                incident -> incident.sendForces(
                        new Dispatch(alerted.of(caller, incident), headcount, expectedAt, now), command.by()));
    }
}
