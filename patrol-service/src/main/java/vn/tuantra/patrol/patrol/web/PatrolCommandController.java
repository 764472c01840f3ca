package vn.tuantra.patrol.patrol.web;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.patrol.patrol.application.CompletePatrol;
import vn.tuantra.patrol.patrol.application.LogPatrol;
import vn.tuantra.patrol.patrol.application.PlanPatrol;
import vn.tuantra.patrol.patrol.application.StartPatrol;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;

/** Leader and deputy plan, start and end the patrols of their team. */
@RestController
@RequestMapping("/api/patrols")
class PatrolCommandController {

    private final PlanPatrol planPatrol;
    private final StartPatrol startPatrol;
    private final CompletePatrol completePatrol;
    private final LogPatrol logPatrol;
    private final AllowedSteps allowed;

    PatrolCommandController(
            PlanPatrol planPatrol,
            StartPatrol startPatrol,
            CompletePatrol completePatrol,
            LogPatrol logPatrol,
            AllowedSteps allowed) {
        this.planPatrol = planPatrol;
        this.startPatrol = startPatrol;
        this.completePatrol = completePatrol;
        this.logPatrol = logPatrol;
        this.allowed = allowed;
    }

    @Permitted("plan-patrol")
    @PostMapping
    ResponseEntity<PatrolView> plan(@Valid @RequestBody PlanBody body, Intent intent) {
        return Answers.created(planPatrol.plan(body.asPlan(), intent.caller(), intent.command()), shown(intent));
    }

    @Permitted("start-patrol")
    @PostMapping("/{id}/start")
    ResponseEntity<PatrolView> start(@PathVariable UUID id, Intent intent) {
        return Answers.ok(startPatrol.start(new PatrolId(id), intent.caller(), intent.command()), shown(intent));
    }

    @Permitted("complete-patrol")
    @PostMapping("/{id}/completion")
    ResponseEntity<PatrolView> complete(@PathVariable UUID id, Intent intent) {
        return Answers.ok(completePatrol.complete(new PatrolId(id), intent.caller(), intent.command()), shown(intent));
    }

    @Permitted("log-patrol")
    @PostMapping("/{id}/log")
    ResponseEntity<PatrolView> log(@PathVariable UUID id, Intent intent) {
        return Answers.ok(logPatrol.log(new PatrolId(id), intent.caller(), intent.command()), shown(intent));
    }

    private Function<Patrol, PatrolView> shown(Intent intent) {
        return patrol -> PatrolView.of(patrol, allowed.of(patrol, intent.caller()));
    }
}
