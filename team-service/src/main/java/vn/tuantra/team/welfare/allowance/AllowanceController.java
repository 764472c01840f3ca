package vn.tuantra.team.welfare.allowance;

import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
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
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.welfare.allowance.domain.AllowanceRun;

/** The allowances of a ward, month by month. */
@RestController
@RequestMapping("/api/welfare/allowances")
class AllowanceController {

    private final AllowanceRuns runs;
    private final SettleAllowance settle;
    private final Reach reach;
    private final Clock clock;

    AllowanceController(AllowanceRuns runs, SettleAllowance settle, Reach reach, Clock clock) {
        this.runs = runs;
        this.settle = settle;
        this.reach = reach;
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

    @Permitted("calculate-allowance")
    @PostMapping
    ResponseEntity<AllowanceRun> calculate(@Valid @RequestBody Month body, Intent intent) {
        if (!reach.sees(intent.caller().unitId(), body.wardId())) {
            throw Refusal.forbidden("OUTSIDE_YOUR_UNIT", Map.of("unit", body.wardId()));
        }
        YearMonth month = YearMonth.parse(body.month());
        if (!month.isBefore(YearMonth.from(UnitTree.dayOf(clock.instant())))) {
            throw Refusal.conflict("MONTH_NOT_OVER", Map.of("month", body.month()));
        }
        return Answers.ok(
                runs.calculate(body.wardId(), month, intent.command()),
                view -> view);
    }

    @Permitted("check-allowance")
    @PostMapping("/{id}/check")
    ResponseEntity<AllowanceRun> check(@PathVariable UUID id, Intent intent) {
        return step(id, intent, AllowanceRun::check);
    }

    @Permitted("return-allowance")
    @PostMapping("/{id}/return")
    ResponseEntity<AllowanceRun> sendBack(@PathVariable UUID id, Intent intent) {
        return step(id, intent, AllowanceRun::sendBack);
    }

    @Permitted("approve-allowance")
    @PostMapping("/{id}/approval")
    ResponseEntity<AllowanceRun> approve(@PathVariable UUID id, Intent intent) {
        Command command = intent.command();
        return Answers.ok(settle.approve(id, intent, command), view -> view);
    }

    @Permitted("pay-allowance")
    @PostMapping("/{id}/payment")
    ResponseEntity<AllowanceRun> pay(@PathVariable UUID id, Intent intent) {
        return step(id, intent, AllowanceRun::pay);
    }

    @Permitted("confirm-allowance")
    @PostMapping("/{id}/confirmation")
    ResponseEntity<AllowanceRun> confirm(@PathVariable UUID id, Intent intent) {
        return step(id, intent, AllowanceRun::confirm);
    }

    @Permitted("reverse-allowance")
    @PostMapping("/{id}/reversals")
    ResponseEntity<AllowanceRun> reverse(@PathVariable UUID id, @Valid @RequestBody Reverse body, Intent intent) {
        Command command = intent.command();
        return Answers.ok(settle.reverse(id, body.memberId(), body.reason().strip(), intent, command), view -> view);
    }

    @Permitted("see-allowance")
    @GetMapping("/{id}")
    ResponseEntity<AllowanceRun> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(runs.visible(id, caller), view -> view);
    }

    @Permitted("list-allowances")
    @GetMapping
    Page list(Caller caller) {
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
            BiFunction<AllowanceRun, Actor, Change<AllowanceRun, DomainEvent>> step) {
        runs.visible(id, intent.caller());
        Command command = intent.command();
        return Answers.ok(
                runs.change(id, intent.ifVersion(), command, run -> step.apply(run, command.by())), view -> view);
    }
}
