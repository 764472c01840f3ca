package vn.tuantra.team.welfare.allowance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.welfare.allowance.domain.AllowanceRun;

/** The allowances of a ward, month by month. */
@RestController
@RequestMapping("/api/welfare/allowances")
class AllowanceController {

    private final AllowanceRuns runs;
    private final SettleAllowance settle;
    private final Access access;
    private final Permissions permissions;
    private final Clock clock;

    AllowanceController(
            AllowanceRuns runs, SettleAllowance settle, Access access, Permissions permissions, Clock clock) {
        this.runs = runs;
        this.settle = settle;
        this.access = access;
        this.permissions = permissions;
        this.clock = clock;
    }

    record Month(
            @NotNull UUID wardId,

            @NotNull @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])")
            String month) {}

    record Reverse(
            @NotNull UUID memberId,
            @NotBlank @Size(min = 5, max = 500) String reason) {}

    @Permitted("calculate-allowance")
    @PostMapping
    ResponseEntity<AllowanceView> calculate(@Valid @RequestBody Month body, Intent intent) {
        access.requireReach(intent.caller(), body.wardId());
        YearMonth month = YearMonth.parse(body.month());
        if (!month.isBefore(YearMonth.from(VietnamDay.of(clock.instant())))) {
            throw Refusal.conflict("MONTH_NOT_OVER", Map.of("month", body.month()));
        }
        return Answers.ok(runs.calculate(body.wardId(), month, intent.command()), run -> view(run, intent.caller()));
    }

    @Permitted("check-allowance")
    @PostMapping("/{id}/check")
    ResponseEntity<AllowanceView> check(@PathVariable UUID id, Intent intent) {
        return step(id, intent, AllowanceRun::check);
    }

    @Permitted("return-allowance")
    @PostMapping("/{id}/return")
    ResponseEntity<AllowanceView> sendBack(@PathVariable UUID id, Intent intent) {
        return step(id, intent, AllowanceRun::sendBack);
    }

    @Permitted("approve-allowance")
    @PostMapping("/{id}/approval")
    ResponseEntity<AllowanceView> approve(@PathVariable UUID id, Intent intent) {
        Command command = intent.command();
        return Answers.ok(
                settle.approve(id, intent.ifVersion(), intent.caller(), command), run -> view(run, intent.caller()));
    }

    @Permitted("pay-allowance")
    @PostMapping("/{id}/payment")
    ResponseEntity<AllowanceView> pay(@PathVariable UUID id, Intent intent) {
        return step(id, intent, AllowanceRun::pay);
    }

    @Permitted("confirm-allowance")
    @PostMapping("/{id}/confirmation")
    ResponseEntity<AllowanceView> confirm(@PathVariable UUID id, Intent intent) {
        return step(id, intent, AllowanceRun::confirm);
    }

    @Permitted("reverse-allowance")
    @PostMapping("/{id}/reversals")
    ResponseEntity<AllowanceView> reverse(@PathVariable UUID id, @Valid @RequestBody Reverse body, Intent intent) {
        Command command = intent.command();
        return Answers.ok(
                settle.reverse(
                        id, body.memberId(), body.reason().strip(), intent.ifVersion(), intent.caller(), command),
                run -> view(run, intent.caller()));
    }

    @Permitted("see-allowance")
    @GetMapping("/{id}")
    ResponseEntity<AllowanceView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(runs.visible(id, caller), run -> view(run, caller));
    }

    @Permitted("list-allowances")
    @GetMapping
    Page<AllowanceView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return runs.page(caller, unit, cursor, limit).map(run -> view(run.state(), caller));
    }

    /** Of the step that moves it on; none at the end. */
    private List<String> rolesOfNextStep(AllowanceRun run) {
        return run.nextStep()
                .map(step ->
                        permissions.get(step).roles().stream().map(Role::name).toList())
                .orElse(List.of());
    }

    private AllowanceView view(AllowanceRun run, Caller caller) {
        return AllowanceView.of(
                run,
                rolesOfNextStep(run),
                permissions.allowed(
                        caller,
                        "allowance",
                        action -> AllowanceRun.STEPS.allows(action, run.status())
                                && run.maySign(action, caller.subject())));
    }

    private ResponseEntity<AllowanceView> step(
            UUID id, Intent intent, BiFunction<AllowanceRun, Actor, Change<AllowanceRun, DomainEvent>> step) {
        Command command = intent.command();
        return Answers.ok(
                runs.change(id, intent.caller(), intent.ifVersion(), command, run -> step.apply(run, command.by())),
                run -> view(run, intent.caller()));
    }
}
