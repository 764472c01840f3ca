package vn.tuantra.patrol.patrol.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Commands;
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
    private final Access access;

    PatrolCommandController(
            PlanPatrol planPatrol,
            StartPatrol startPatrol,
            CompletePatrol completePatrol,
            LogPatrol logPatrol,
            Access access) {
        this.planPatrol = planPatrol;
        this.startPatrol = startPatrol;
        this.completePatrol = completePatrol;
        this.logPatrol = logPatrol;
        this.access = access;
    }

    @PostMapping
    ResponseEntity<PatrolView> plan(@Valid @RequestBody PlanBody body, Caller caller, HttpServletRequest request) {
        Command command = command(request, caller, "plan-patrol", body);
        Versioned<Patrol> patrol = planPatrol.plan(body.asPlan(), caller, command);
        return PatrolAnswers.of(patrol.replayed() ? HttpStatus.OK : HttpStatus.CREATED, patrol);
    }

    @PostMapping("/{id}/start")
    ResponseEntity<PatrolView> start(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        Command command = command(request, caller, "start-patrol", id);
        return PatrolAnswers.of(HttpStatus.OK, startPatrol.start(new PatrolId(id), caller, command));
    }

    @PostMapping("/{id}/completion")
    ResponseEntity<PatrolView> complete(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        Command command = command(request, caller, "complete-patrol", id);
        return PatrolAnswers.of(HttpStatus.OK, completePatrol.complete(new PatrolId(id), caller, command));
    }

    @PostMapping("/{id}/log")
    ResponseEntity<PatrolView> log(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        Command command = command(request, caller, "log-patrol", id);
        return PatrolAnswers.of(HttpStatus.OK, logPatrol.log(new PatrolId(id), caller, command));
    }

    private Command command(HttpServletRequest request, Caller caller, String action, Object content) {
        Role role = access.role(caller, Role.TEAM_LEADER, Role.TEAM_DEPUTY);
        return Commands.of(request, caller, role, action, "patrol", content);
    }
}
