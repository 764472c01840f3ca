package vn.tuantra.team.welfare.casualty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.duty.DutyView;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase;

/** Members who came to harm on duty: reported in the ward, verified by its police, decided by the welfare office. */
@RestController
@RequestMapping("/api/welfare/casualties")
class CasualtyController {

    private final CasualtyCases cases;
    private final ReportCasualty reportCasualty;
    private final VerifyDuty verifyDuty;
    private final HealthRecords health;
    private final WelfareOffice office;
    private final Clock clock;

    CasualtyController(
            CasualtyCases cases,
            ReportCasualty reportCasualty,
            VerifyDuty verifyDuty,
            HealthRecords health,
            WelfareOffice office,
            Clock clock) {
        this.cases = cases;
        this.reportCasualty = reportCasualty;
        this.verifyDuty = verifyDuty;
        this.health = health;
        this.office = office;
        this.clock = clock;
    }

    @Permitted("report-casualty")
    @PostMapping
    ResponseEntity<CasualtyBodies.View> report(@Valid @RequestBody CasualtyBodies.Report body, Intent intent) {
        return Answers.created(
                reportCasualty.report(body.asInput(), intent.caller(), intent.command()),
                found -> office.view(found, intent.caller()));
    }

    @Permitted("verify-casualty")
    @PostMapping("/{id}/verification")
    ResponseEntity<CasualtyBodies.View> verify(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Verification body, Intent intent) {
        return step(id, intent, (found, at, by) -> {
            verifyDuty.require(body.dutyId(), found);
            return found.verify(body.dutyId(), at, by);
        });
    }

    /** Patrols of the team and incidents of the ward that the verification may name. */
    record Fitting(List<DutyView> items) {}

    @Permitted("see-duties-of-casualty")
    @GetMapping("/{id}/duties")
    Fitting duties(@PathVariable UUID id, Caller caller) {
        CasualtyCase seen = visible("see-duties-of-casualty", id, caller).state();
        return new Fitting(verifyDuty.fitting(seen).stream().map(DutyView::of).toList());
    }

    @Permitted("collect-casualty-file")
    @PostMapping("/{id}/file")
    ResponseEntity<CasualtyBodies.View> collect(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.File body, Intent intent) {
        return step(id, intent, (found, at, by) -> found.collect(body.papers(), at, by));
    }

    @Permitted("send-casualty")
    @PostMapping("/{id}/dispatch")
    ResponseEntity<CasualtyBodies.View> send(@PathVariable UUID id, Intent intent) {
        return step(id, intent, CasualtyCase::send);
    }

    @Permitted("assess-casualty")
    @PostMapping("/{id}/assessment")
    ResponseEntity<CasualtyBodies.View> assess(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Assessment body, Intent intent) {
        return step(id, intent, (found, at, by) -> {
            // The domain first: nothing is sealed for a case that is not to be assessed.
            found.assess("", at, by);
            return found.assess(health.sealDegree(id, body.degree()), at, by);
        });
    }

    @Permitted("decide-casualty")
    @PostMapping("/{id}/decision")
    ResponseEntity<CasualtyBodies.View> decide(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Decision body, Intent intent) {
        CasualtyCase.Support support =
                new CasualtyCase.Support(body.decisionNumber().strip(), body.amountVnd());
        return step(id, intent, (found, at, by) -> found.decide(support, at, by));
    }

    @Permitted("pay-casualty")
    @PostMapping("/{id}/payment")
    ResponseEntity<CasualtyBodies.View> pay(@PathVariable UUID id, Intent intent) {
        return step(id, intent, CasualtyCase::pay);
    }

    @Permitted("close-casualty")
    @PostMapping("/{id}/closing")
    ResponseEntity<CasualtyBodies.View> close(@PathVariable UUID id, Intent intent) {
        return step(id, intent, CasualtyCase::close);
    }

    @Permitted("refuse-casualty")
    @PostMapping("/{id}/refusal")
    ResponseEntity<CasualtyBodies.View> refuse(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Reason body, Intent intent) {
        return step(id, intent, (found, at, by) -> found.refuse(body.reason().strip(), at, by));
    }

    @Permitted("disclose-health")
    @PostMapping("/{id}/disclosure")
    ResponseEntity<HealthRecords.Health> disclose(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Reason body, Intent intent) {
        CasualtyCase seen = visible("disclose-health", id, intent.caller()).state();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(health.disclose(seen, body.reason().strip(), intent.command()));
    }

    @Permitted("see-casualty")
    @GetMapping("/{id}")
    ResponseEntity<CasualtyBodies.View> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(visible("see-casualty", id, caller), found -> office.view(found, caller));
    }

    @Permitted("list-casualties")
    @GetMapping
    Page<CasualtyBodies.View> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        office.requireForList("list-casualties", caller);
        return cases.page(caller, unit, cursor, limit).map(found -> office.view(found.state(), caller));
    }

    @FunctionalInterface
    private interface Step {
        Change<CasualtyCase, DomainEvent> take(CasualtyCase found, Instant at, Actor by);
    }

    private ResponseEntity<CasualtyBodies.View> step(UUID id, Intent intent, Step step) {
        Command command = intent.command();
        Instant now = clock.instant();
        return Answers.ok(
                cases.change(id, intent.caller(), intent.ifVersion(), command, found -> {
                    office.require(command.action(), intent.caller(), found.wardId());
                    return step.take(found, now, command.by());
                }),
                found -> office.view(found, intent.caller()));
    }

    private Versioned<CasualtyCase> visible(String action, UUID id, Caller caller) {
        Versioned<CasualtyCase> found = cases.visible(id, caller);
        office.require(action, caller, found.state().wardId());
        return found;
    }
}
