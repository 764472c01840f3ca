package vn.tuantra.reporting.indicator.incident;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;

/** The administrator rebuilds the view and watches how far it is. */
@RestController
@RequestMapping(RebuildController.PATH)
class RebuildController {

    static final String PATH = "/api/indicators/incidents/rebuild";

    private final RebuildIncidentFacts rebuild;
    private final Generations generations;
    private final Access access;

    RebuildController(RebuildIncidentFacts rebuild, Generations generations, Access access) {
        this.rebuild = rebuild;
        this.generations = generations;
        this.access = access;
    }

    @PostMapping
    ResponseEntity<RebuildStatus> start(Caller caller) {
        access.role(caller, Role.SYS_ADMIN);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create(PATH))
                .body(rebuild.start());
    }

    @GetMapping
    RebuildStatus status(Caller caller) {
        access.role(caller, Role.SYS_ADMIN);
        return generations.status();
    }
}
