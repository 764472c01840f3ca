package vn.tuantra.team.patrolteam.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.team.patrolteam.application.Coverage;

/** Residential groups without a team, ward by ward (REQ-TEAM-2). */
@RestController
@RequestMapping("/api/teams/coverage")
class CoverageController {

    private final Coverage coverage;

    CoverageController(Coverage coverage) {
        this.coverage = coverage;
    }

    record Wards(List<Coverage.OfWard> items) {}

    @Permitted("see-coverage")
    @GetMapping
    Wards of(@RequestParam(required = false) @Nullable UUID unit, Caller caller) {
        return new Wards(coverage.of(unit, caller));
    }
}
