package vn.tuantra.reporting.indicator.incident;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Permitted;

/** The administrator rebuilds the view and watches how far it is. */
@RestController
@RequestMapping(RebuildController.PATH)
class RebuildController {

    static final String PATH = "/api/indicators/incidents/rebuild";

    private final RebuildIncidentFacts rebuild;
    private final Generations generations;

    RebuildController(RebuildIncidentFacts rebuild, Generations generations) {
        this.rebuild = rebuild;
        this.generations = generations;
    }

    @Permitted("rebuild-incident-indicators")
    @PostMapping
    ResponseEntity<RebuildStatus> start() {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create(PATH))
                .body(rebuild.start());
    }

    @Permitted("watch-rebuild")
    @GetMapping
    RebuildStatus status() {
        return generations.status();
    }
}
