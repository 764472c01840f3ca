package vn.tuantra.team.welfare.allowance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.patrolteam.application.Reach;
import vn.tuantra.team.request.Answers;
import vn.tuantra.team.request.Intent;
import vn.tuantra.team.welfare.allowance.domain.AllowanceRun;

/** The allowances of a ward, month by month. */
@RestController
@RequestMapping("/api/welfare/allowances")
class AllowanceController {

    private static final Role[] READERS = {
        Role.WARD_PC_STAFF, Role.WARD_PC_CHAIR, Role.DISTRICT_OFFICE, Role.DISTRICT_PC_CHAIR, Role.AUDITOR
    };

    private final AllowanceRuns runs;
    private final SettleAllowance settle;
    private final Reach reach;
    private final Access access;
    private final Clock clock;

    AllowanceController(AllowanceRuns runs, SettleAllowance settle, Reach reach, Access access, Clock clock) {
        this.runs = runs;
        this.settle = settle;
        this.reach = reach;
        this.access = access;
        this.clock = clock;
    }

    record Month(
            @NotNull UUID wardId,

            @NotNull @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])")
            String month) {}

    record Reverse(
            @NotNull UUID memberId,
            @NotBlank @Size(min = 5, max = 500) String reason) {}

    record Page(List<AllowanceRun> items) {}

    @PostMapping
    ResponseEntity<AllowanceRun> calculate(@Valid @RequestBody Month body, Intent intent) {
        Role role = access.role(intent.caller(), Role.WARD_PC_STAFF);
        if (!reach.sees(intent.caller().unitId(), body.wardId())) {
            throw Refusal.forbidden("OUTSIDE_YOUR_UNIT", Map.of("unit", body.wardId()));
        }
        YearMonth month = YearMonth.parse(body.month());
        if (!month.isBefore(YearMonth.from(UnitTree.dayOf(clock.instant())))) {
            throw Refusal.conflict("MONTH_NOT_OVER", Map.of("month", body.month()));
        }
        return Answers.ok(
                runs.calculate(body.wardId(), month, intent.command(role, "calculate-allowance", "allowance", body)),
                view -> view);
    }

    @PostMapping("/{id}/check")
    ResponseEntity<AllowanceRun> check(@PathVariable UUID id, Intent intent) {
        return step(id, intent, "check-allowance", AllowanceRun::check, Role.WARD_PC_STAFF, Role.WARD_PC_CHAIR);
    }

    @PostMapping("/{id}/return")
    ResponseEntity<AllowanceRun> sendBack(@PathVariable UUID id, Intent intent) {
        return step(id, intent, "return-allowance", AllowanceRun::sendBack, Role.WARD_PC_STAFF, Role.WARD_PC_CHAIR);
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<AllowanceRun> approve(@PathVariable UUID id, Intent intent) {
        Role role = access.role(intent.caller(), Role.WARD_PC_CHAIR);
        Command command = intent.command(role, "approve-allowance", "allowance", id);
        return Answers.ok(settle.approve(id, intent, command), view -> view);
    }

    @PostMapping("/{id}/payment")
    ResponseEntity<AllowanceRun> pay(@PathVariable UUID id, Intent intent) {
        return step(id, intent, "pay-allowance", AllowanceRun::pay, Role.WARD_PC_STAFF);
    }

    @PostMapping("/{id}/confirmation")
    ResponseEntity<AllowanceRun> confirm(@PathVariable UUID id, Intent intent) {
        return step(id, intent, "confirm-allowance", AllowanceRun::confirm, Role.WARD_PC_STAFF, Role.WARD_PC_CHAIR);
    }

    @PostMapping("/{id}/reversals")
    ResponseEntity<AllowanceRun> reverse(@PathVariable UUID id, @Valid @RequestBody Reverse body, Intent intent) {
        Role role = access.role(intent.caller(), Role.WARD_PC_CHAIR);
        Command command = intent.command(role, "reverse-allowance", "allowance", body);
        return Answers.ok(settle.reverse(id, body.memberId(), body.reason().strip(), intent, command), view -> view);
    }

    @GetMapping("/{id}")
    ResponseEntity<AllowanceRun> get(@PathVariable UUID id, Caller caller) {
        access.role(caller, READERS);
        return Answers.ok(runs.visible(id, caller), view -> view);
    }

    @GetMapping
    Page list(Caller caller) {
        access.role(caller, READERS);
        UUID top = caller.unitId();
        return new Page(
                top == null
                        ? List.of()
                        : runs.in(reach.below(top), 200).stream()
                                .map(Versioned::state)
                                .toList());
    }

    private ResponseEntity<AllowanceRun> step(
            UUID id,
            Intent intent,
            String action,
            BiFunction<AllowanceRun, Actor, Change<AllowanceRun, DomainEvent>> step,
            Role... allowed) {
        Role role = access.role(intent.caller(), allowed);
        runs.visible(id, intent.caller());
        Command command = intent.command(role, action, "allowance", id);
        return Answers.ok(
                runs.change(id, intent.ifVersion(), command, run -> step.apply(run, command.by())), view -> view);
    }
}
