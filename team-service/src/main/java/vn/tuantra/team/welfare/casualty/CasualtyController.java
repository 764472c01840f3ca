package vn.tuantra.team.welfare.casualty;

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
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.patrolteam.application.FindMembers;
import vn.tuantra.team.patrolteam.application.Reach;
import vn.tuantra.team.request.Answers;
import vn.tuantra.team.request.Intent;
import vn.tuantra.team.welfare.WelfareSettings;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase;

/** Members who came to harm on duty: reported in the ward, verified by its police, decided by the welfare office. */
@RestController
@RequestMapping("/api/welfare/casualties")
class CasualtyController {

    private static final Role[] CARERS = {
        Role.WARD_PC_STAFF, Role.WARD_PC_CHAIR, Role.WARD_POLICE_COMMAND, Role.DISTRICT_OFFICE
    };

    private final CasualtyCases cases;
    private final CurrentMembers members;
    private final Reach reach;
    private final Access access;
    private final WelfareSettings settings;
    private final Clock clock;

    CasualtyController(
            CasualtyCases cases,
            CurrentMembers members,
            Reach reach,
            Access access,
            WelfareSettings settings,
            Clock clock) {
        this.cases = cases;
        this.members = members;
        this.reach = reach;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<CasualtyBodies.View> report(@Valid @RequestBody CasualtyBodies.Report body, Intent intent) {
        Role role = access.role(
                intent.caller(),
                Role.WARD_PC_STAFF,
                Role.WARD_POLICE_COMMAND,
                Role.AREA_OFFICER,
                Role.TEAM_LEADER,
                Role.TEAM_DEPUTY);
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
        Command command = intent.command(role, "report-casualty", "casualty-case", body);
        return Answers.created(
                cases.add(
                        command,
                        CasualtyCase.reported(raw, settings.casualtyReportWithin(), clock.instant(), command.by())),
                CasualtyBodies.View::of);
    }

    @PostMapping("/{id}/verification")
    ResponseEntity<CasualtyBodies.View> verify(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Verification body, Intent intent) {
        return step(
                id,
                intent,
                "verify-casualty",
                body,
                (found, at, by) -> found.verify(body.dutyId(), at, by),
                Role.WARD_POLICE_COMMAND);
    }

    @PostMapping("/{id}/file")
    ResponseEntity<CasualtyBodies.View> collect(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.File body, Intent intent) {
        return step(
                id,
                intent,
                "collect-casualty-file",
                body,
                (found, at, by) -> found.collect(body.papers(), at, by),
                Role.WARD_PC_STAFF);
    }

    @PostMapping("/{id}/dispatch")
    ResponseEntity<CasualtyBodies.View> send(@PathVariable UUID id, Intent intent) {
        return step(id, intent, "send-casualty", id, CasualtyCase::send, Role.WARD_PC_STAFF, Role.WARD_PC_CHAIR);
    }

    @PostMapping("/{id}/assessment")
    ResponseEntity<CasualtyBodies.View> assess(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Assessment body, Intent intent) {
        String degree = cases.sealDegree(id, body.degree());
        return step(
                id,
                intent,
                "assess-casualty",
                body,
                (found, at, by) -> found.assess(degree, at, by),
                Role.DISTRICT_OFFICE);
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<CasualtyBodies.View> decide(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Decision body, Intent intent) {
        CasualtyCase.Support support =
                new CasualtyCase.Support(body.decisionNumber().strip(), body.amountVnd());
        return step(
                id,
                intent,
                "decide-casualty",
                body,
                (found, at, by) -> found.decide(support, at, by),
                Role.DISTRICT_OFFICE,
                Role.WARD_PC_CHAIR);
    }

    @PostMapping("/{id}/payment")
    ResponseEntity<CasualtyBodies.View> pay(@PathVariable UUID id, Intent intent) {
        return step(id, intent, "pay-casualty", id, CasualtyCase::pay, Role.WARD_PC_STAFF, Role.DISTRICT_OFFICE);
    }

    @PostMapping("/{id}/closing")
    ResponseEntity<CasualtyBodies.View> close(@PathVariable UUID id, Intent intent) {
        return step(id, intent, "close-casualty", id, CasualtyCase::close, Role.WARD_PC_CHAIR, Role.DISTRICT_OFFICE);
    }

    @PostMapping("/{id}/refusal")
    ResponseEntity<CasualtyBodies.View> refuse(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Reason body, Intent intent) {
        return step(
                id,
                intent,
                "refuse-casualty",
                body,
                (found, at, by) -> found.refuse(body.reason().strip(), at, by),
                Role.WARD_POLICE_COMMAND,
                Role.DISTRICT_OFFICE);
    }

    @PostMapping("/{id}/disclosure")
    ResponseEntity<CasualtyCases.Health> disclose(
            @PathVariable UUID id, @Valid @RequestBody CasualtyBodies.Reason body, Intent intent) {
        Role role = access.role(intent.caller(), CARERS);
        CasualtyCase seen = cases.visible(id, intent.caller()).state();
        Command command = intent.command(role, "disclose-health", "health-disclosure", id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(cases.disclose(seen, body.reason().strip(), command));
    }

    @GetMapping("/{id}")
    ResponseEntity<CasualtyBodies.View> get(@PathVariable UUID id, Caller caller) {
        access.role(caller, CARERS);
        return Answers.ok(cases.visible(id, caller), CasualtyBodies.View::of);
    }

    @GetMapping
    CasualtyBodies.Page list(Caller caller) {
        access.role(caller, CARERS);
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
            UUID id, Intent intent, String action, Object content, Step step, Role... allowed) {
        Role role = access.role(intent.caller(), allowed);
        cases.visible(id, intent.caller());
        Command command = intent.command(role, action, "casualty-case", content);
        Instant now = clock.instant();
        return Answers.ok(
                cases.change(id, intent.ifVersion(), command, found -> step.take(found, now, command.by())),
                CasualtyBodies.View::of);
    }
}
