package vn.tuantra.incident.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.incident.incident.domain.Incidents;

/** What every endpoint of an incident does: check the role, make the command, show the incident. */
@Component
class Answers {

    private final Access access;
    private final AtOnceProperties atOnce;
    private final Clock clock;

    Answers(Access access, AtOnceProperties atOnce, Clock clock) {
        this.access = access;
        this.atOnce = atOnce;
        this.clock = clock;
    }

    Command command(HttpServletRequest request, Caller caller, Role[] allowed, String action, Object content) {
        return Commands.of(request, caller, access.role(caller, allowed), action, "incident", content);
    }

    ResponseEntity<IncidentView> ok(Incidents.Stored stored) {
        return answer(HttpStatus.OK, stored);
    }

    /** 201 the first time, 200 when it was there already. */
    ResponseEntity<IncidentView> created(Incidents.Stored stored) {
        return answer(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED, stored);
    }

    IncidentView view(Incidents.Stored stored) {
        return IncidentView.of(stored, clock.instant(), atOnce);
    }

    private ResponseEntity<IncidentView> answer(HttpStatus status, Incidents.Stored stored) {
        return ResponseEntity.status(status)
                .eTag("\"" + stored.version() + "\"")
                .body(view(stored));
    }
}
