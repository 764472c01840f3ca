package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.incident.incident.domain.Ending;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;

/**
 * Ends a case: the police's command when it is complicated, the team itself when it is not, the receiving unit when it
 * was handed over.
 */
@Component
public class ResolveIncident {

    private static final Role[] COMMAND = {Role.WARD_POLICE_COMMAND, Role.DISTRICT_POLICE_COMMAND};
    private static final Role[] POLICE = {
        Role.WARD_POLICE_COMMAND,
        Role.DISTRICT_POLICE_COMMAND,
        Role.WARD_POLICE_DUTY,
        Role.DISTRICT_POLICE_DUTY,
        Role.CITY_POLICE_DUTY
    };
    private static final Role[] TEAM_OR_COMMAND = {
        Role.TEAM_LEADER, Role.TEAM_DEPUTY, Role.WARD_POLICE_COMMAND, Role.DISTRICT_POLICE_COMMAND
    };

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final Clock clock;

    ResolveIncident(Incidents incidents, AlertedUnit alerted, Clock clock) {
        this.incidents = incidents;
        this.alerted = alerted;
        this.clock = clock;
    }

    public Incidents.Stored handle(UUID id, Outcome outcome, String result, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(id, command, incident -> {
            alerted.requireVisible(caller, incident);
            requireRole(caller, incident);
            return Ending.resolve(incident, unitOf(caller, incident), outcome, result, command.by(), now);
        });
    }

    private UUID unitOf(Caller caller, Incident incident) {
        return caller.firstOf(POLICE).isPresent() ? alerted.of(caller, incident) : incident.handlingUnitId();
    }

    private static void requireRole(Caller caller, Incident incident) {
        Role[] needed = incident.state() == IncidentState.HANDED_OVER
                ? POLICE
                : incident.classification().isForTheTeam() ? TEAM_OR_COMMAND : COMMAND;
        if (caller.firstOf(needed).isEmpty()) {
            throw Refusal.forbidden("ROLE_NOT_ALLOWED", Map.of("needed", List.of(needed)));
        }
    }
}
