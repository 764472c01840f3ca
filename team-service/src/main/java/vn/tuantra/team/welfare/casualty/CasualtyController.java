package vn.tuantra.team.welfare.casualty;

import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.patrolteam.application.FindMembers;
import vn.tuantra.team.welfare.WelfareSettings;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase;

/** Members who came to harm on duty: reported in the ward, verified by its police, decided by the welfare office. */
@RestController
@RequestMapping("/api/welfare/casualties")
class CasualtyController {

    private final CasualtyCases cases;
    private final CurrentMembers members;
    private final Reach reach;
    private final WelfareSettings settings;
    private final Clock clock;

    CasualtyController(
            CasualtyCases cases,
            CurrentMembers members,
            Reach reach,
            WelfareSettings settings,
            Clock clock) {
        this.cases = cases;
        this.members = members;
        this.reach = reach;
        this.settings = settings;
        this.clock = clock;
    }

    @Permitted("report-casualty")
    @PostMapping
    ResponseEntity<CasualtyBodies.View> report(@Valid @RequestBody CasualtyBodies.Report body, Intent intent) {
        FindMembers.Found found = members.require(body.teamId(), body.memberId(), intent.caller());
        CasualtyCase raw = new CasualtyCase(
                body.id(),
                found.team().wardId(),
                body.teamId(),
                body.memberId(),
                body.type(),
                body.occurredAt(),
                false,
                CasualtyCase.Status.REPORTED,
                null,
                Set.of(),
                cases.seal(body.id(), body.health().strip()),
                null,
                null,
                List.of());
        Command command = intent.command();
        return Answers.created(
                cases.add(
                        command,
                        CasualtyCase.reported(raw, settings.casualtyReportWithin(), clock.instant(), command.by())),
                CasualtyBodies.View::of);
    }

    @Permitted("verify-casualty")
    @PostMapping("/{id}/verification")
    ResponseEntity<CasualtyBodies.View> verify(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Verification body, Intent intent) {
        return step(
                id,
                intent,
                (found, at, by) -> found.verify(body.dutyId(), at, by));
    }

    @Permitted("collect-casualty-file")
    @PostMapping("/{id}/file")
    ResponseEntity<CasualtyBodies.View> collect(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.File body, Intent intent) {
        return step(
                id,
                intent,
                (found, at, by) -> found.collect(body.papers(), at, by));
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
        String degree = cases.sealDegree(id, body.degree());
        return step(
                id,
                intent,
                (found, at, by) -> found.assess(degree, at, by));
    }

    @Permitted("decide-casualty")
    @PostMapping("/{id}/decision")
    ResponseEntity<CasualtyBodies.View> decide(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Decision body, Intent intent) {
        CasualtyCase.Support support =
                new CasualtyCase.Support(body.decisionNumber().strip(), body.amountVnd());
        return step(
                id,
                intent,
                (found, at, by) -> found.decide(support, at, by));
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
        return step(
                id,
                intent,
                (found, at, by) -> found.refuse(body.reason().strip(), at, by));
    }

    @Permitted("disclose-health")
    @PostMapping("/{id}/disclosure")
    ResponseEntity<CasualtyCases.Health> disclose(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Reason body, Intent intent) {
        CasualtyCase seen = cases.visible(id, intent.caller()).state();
        Command command = intent.command();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(cases.disclose(seen, body.reason().strip(), command));
    }

    @Permitted("see-casualty")
    @GetMapping("/{id}")
    ResponseEntity<CasualtyBodies.View> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(cases.visible(id, caller), CasualtyBodies.View::of);
    }

    @Permitted("list-casualties")
    @GetMapping
    CasualtyBodies.Page list(Caller caller) {
        UUID top = caller.unitId();
        return new CasualtyBodies.Page(
                top == null
                        ? List.of()
                        : cases.in(reach.below(top), 200).stream()
                                .map(found -> CasualtyBodies.View.of(found.state()))
                                .toList());
    }

    @FunctionalInterface
    private interface Step {
        Change<CasualtyCase, DomainEvent> take(CasualtyCase found, Instant at, Actor by);
    }

    private ResponseEntity<CasualtyBodies.View> step(
            UUID id, Intent intent, Step step) {
        cases.visible(id, intent.caller());
        Command command = intent.command();
        Instant now = clock.instant();
        return Answers.ok(
                cases.change(id, intent.ifVersion(), command, found -> step.take(found, now, command.by())),
                CasualtyBodies.View::of);
    }
}
