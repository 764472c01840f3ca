package vn.tuantra.reporting.indicator.generation;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Permitted;

/** The administrator rebuilds the views of {@code incidents}, {@code patrols} or {@code teams} and watches how far it is. */
@RestController
@RequestMapping("/api/indicators/{family}/rebuild")
class RebuildController {

    private final RebuildFacts rebuild;
    private final Generations generations;

    RebuildController(RebuildFacts rebuild, Generations generations) {
        this.rebuild = rebuild;
        this.generations = generations;
    }

    @Permitted("rebuild-indicators")
    @PostMapping
    ResponseEntity<RebuildStatus> start(@PathVariable String family) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/indicators/" + family + "/rebuild"))
                .body(rebuild.start(named(family)));
    }

    @Permitted("watch-rebuild")
    @GetMapping
    RebuildStatus status(@PathVariable String family) {
        return generations.status(named(family));
    }

    private static Family named(String family) {
        return Family.named(family).orElseThrow(() -> Refusal.notFound("indicators"));
    }
}
