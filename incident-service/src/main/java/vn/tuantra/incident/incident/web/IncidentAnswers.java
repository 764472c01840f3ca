package vn.tuantra.incident.incident.web;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.web.EntityVersion;
import vn.tuantra.incident.incident.application.AllowedSteps;
import vn.tuantra.incident.incident.domain.Incidents;

/** Shows an incident: what it is, and what the caller may do with it now. */
@Component
class IncidentAnswers {

    private final AllowedSteps allowed;
    private final AtOnceProperties atOnce;
    private final Clock clock;

    IncidentAnswers(AllowedSteps allowed, AtOnceProperties atOnce, Clock clock) {
        this.allowed = allowed;
        this.atOnce = atOnce;
        this.clock = clock;
    }

    ResponseEntity<IncidentView> ok(Incidents.Stored stored, Caller caller) {
        return answer(HttpStatus.OK, stored, caller);
    }

    /** 201 the first time, 200 when it was there already. */
    ResponseEntity<IncidentView> created(Incidents.Stored stored, Caller caller) {
        return answer(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED, stored, caller);
    }

    IncidentView view(Incidents.Stored stored, Caller caller) {
        return IncidentView.of(stored, clock.instant(), atOnce, allowed.of(stored.incident(), caller));
    }

    private ResponseEntity<IncidentView> answer(HttpStatus status, Incidents.Stored stored, Caller caller) {
        return ResponseEntity.status(status)
                .eTag(EntityVersion.tag(stored.version()))
                .body(view(stored, caller));
    }
}
