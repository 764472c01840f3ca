package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
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

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final Permissions permissions;
    private final Clock clock;

    ResolveIncident(Incidents incidents, AlertedUnit alerted, Permissions permissions, Clock clock) {
        this.permissions = permissions;
        this.incidents = incidents;
        this.alerted = alerted;
        this.clock = clock;
    }

    public Incidents.Stored handle(UUID id, Outcome outcome, String result, Caller caller, Command command) {
        Instant now = clock.instant();
        return incidents.change(id, command, incident -> {
            alerted.requireVisible(caller, incident);
            permissions.role(caller, AllowedSteps.resolving(incident));
            requireHandling(caller, incident);
            return Ending.resolve(incident, incident.handlingUnitId(), outcome, result, command.by(), now);
        });
    }

    /** A team ends what it handles for its ward's police; what somebody above has taken is theirs to end. */
    private void requireHandling(Caller caller, Incident incident) {
        boolean police = permissions.allows(caller, "resolve-handed-over");
        if (police) {
            alerted.handlingFor(caller, incident);
        } else if (!alerted.handles(alerted.wardPolice(incident), incident)) {
            throw Refusal.conflict("NOT_THE_HANDLING_UNIT", Map.of("handlingUnit", incident.handlingUnitId()));
        }
    }
}
