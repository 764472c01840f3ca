package vn.tuantra.patrol.patrol.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.patrol.patrol.application.Patrols;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;

/** Patrols, for the teams and for those who direct or inspect them. */
@RestController
@RequestMapping("/api/patrols")
class PatrolQueryController {

    private final Patrols patrols;
    private final AllowedSteps allowed;

    PatrolQueryController(Patrols patrols, AllowedSteps allowed) {
        this.patrols = patrols;
        this.allowed = allowed;
    }

    @Permitted("see-patrol")
    @GetMapping("/{id}")
    ResponseEntity<PatrolView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(patrols.visible(new PatrolId(id), caller), patrol -> shown(patrol, caller));
    }

    @Permitted("list-patrols")
    @GetMapping
    Page<PatrolView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable PatrolStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return patrols.list(new Patrols.Query(unit, team, status, cursor, limit), caller)
                .map(patrol -> shown(patrol, caller));
    }

    private PatrolView shown(Patrol patrol, Caller caller) {
        return PatrolView.of(patrol, allowed.of(patrol, caller));
    }
}
