package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.incident.incident.domain.Handling;
import vn.tuantra.incident.incident.domain.Incidents;

/** The case is handled on the spot, without forces of the police. */
@Component
public class RespondToIncident {

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final Clock clock;

    RespondToIncident(Incidents incidents, AlertedUnit alerted, Clock clock) {
        this.incidents = incidents;
        this.alerted = alerted;
        this.clock = clock;
    }

    /** The unit that took it tells the team to. */
    public Incidents.Stored tellTheTeam(UUID id, @Nullable String instruction, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(
                id,
                command,
                incident -> Handling.respond(incident, alerted.of(caller, incident), instruction, command.by(), now));
    }

    /** Leader or deputy decide so themselves, for S3 and S4 that are not complicated. */
    public Incidents.Stored byTheTeam(UUID id, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(id, command, incident -> {
            alerted.requireVisible(caller, incident);
            return Handling.handleByTeam(incident, command.by(), now);
        });
    }
}
