package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;

/** Ends a case: the ward's command when it is complicated, the team itself when it is not. */
@Component
public class ResolveIncident {

    private final Incidents incidents;
    private final Access access;
    private final Clock clock;

    ResolveIncident(Incidents incidents, Access access, Clock clock) {
        this.incidents = incidents;
        this.access = access;
        this.clock = clock;
    }

    public Incidents.Stored handle(UUID id, Outcome outcome, String result, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(id, command, incident -> {
            requireAllowed(caller, incident);
            return incident.resolve(outcome, result, command.by(), now);
        });
    }

    private void requireAllowed(Caller caller, Incident incident) {
        access.requireVisible(
                caller, incident.jurisdiction().wardId(), incident.report().receivedAt(), "incident");
        boolean command = caller.has(Role.WARD_POLICE_COMMAND) || caller.has(Role.DISTRICT_POLICE_COMMAND);
        if (incident.classification().complicated() && !command) {
            throw Refusal.forbidden(
                    "ROLE_NOT_ALLOWED",
                    Map.of("needed", java.util.List.of(Role.WARD_POLICE_COMMAND, Role.DISTRICT_POLICE_COMMAND)));
        }
    }
}
