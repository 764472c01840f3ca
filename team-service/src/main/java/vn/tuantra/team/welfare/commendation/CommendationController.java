package vn.tuantra.team.welfare.commendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.welfare.CommendationKind;
import vn.tuantra.contract.welfare.CommendationOccasion;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.patrolteam.application.Reach;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.request.Answers;
import vn.tuantra.team.request.Intent;
import vn.tuantra.team.welfare.WelfareSettings;
import vn.tuantra.team.welfare.commendation.domain.Commendation;

/** Honours: proposed in the ward, appraised by Home Affairs, decided by the district chair. */
@RestController
@RequestMapping("/api/welfare/commendations")
class CommendationController {

    private static final Role[] READERS = {
        Role.WARD_PC_STAFF,
        Role.WARD_PC_CHAIR,
        Role.WARD_POLICE_COMMAND,
        Role.MOVEMENT_TEAM,
        Role.DISTRICT_OFFICE,
        Role.DISTRICT_PC_CHAIR,
        Role.AUDITOR
    };

    private final Commendations commendations;
    private final CurrentMembers members;
    private final Reach reach;
    private final Access access;
    private final View.Maker views;
    private final Clock clock;

    CommendationController(
            Commendations commendations,
            CurrentMembers members,
            Reach reach,
            Access access,
            WelfareSettings settings,
            Clock clock) {
        this.commendations = commendations;
        this.members = members;
        this.reach = reach;
        this.access = access;
        this.views = new View.Maker(settings.commendationWithin(), clock);
        this.clock = clock;
    }

    record Proposal(
            @NotNull UUID id,
            @NotNull UUID teamId,
            @Nullable UUID memberId,
            @NotNull CommendationKind kind,
            @NotNull CommendationOccasion occasion,
            @NotNull @Size(max = 50) List<@NotNull UUID> achievements,
            @NotBlank @Size(max = 2000) String merit) {}

    record Paper(
            @NotBlank @Size(max = 60) String decisionNumber,
            @NotNull LocalDate decidedOn) {}

    record Reason(@NotBlank @Size(min = 5, max = 500) String reason) {}

    record Awarding(@NotNull LocalDate awardedOn) {}

    /** @param slow whether it has been open for longer than it should */
    record View(Commendation commendation, long ageDays, boolean slow) {

        /** Knows today. */
        record Maker(int within, Clock clock) {
            View of(Commendation commendation) {
                long age = Duration.between(commendation.proposedAt(), clock.instant())
                        .toDays();
                return new View(commendation, age, commendation.status().isOpen() && age > within);
            }
        }
    }

    record Page(List<View> items) {}

    @PostMapping
    ResponseEntity<View> propose(@Valid @RequestBody Proposal body, Intent intent) {
        Role role = access.role(intent.caller(), Role.WARD_PC_STAFF, Role.WARD_POLICE_COMMAND);
        PatrolTeam team = members.team(body.teamId(), intent.caller());
        if (body.memberId() != null
                && team.members().stream().noneMatch(m -> m.memberId().equals(body.memberId()))) {
            throw Refusal.conflict("NOT_A_MEMBER", Map.of("member", body.memberId()));
        }
        Commendation proposal = new Commendation(
                body.id(),
                team.wardId(),
                body.teamId(),
                body.memberId(),
                body.kind(),
                body.occasion(),
                body.achievements(),
                body.merit().strip(),
                Commendation.Status.PROPOSED,
                null,
                List.of());
        Command command = intent.command(role, "propose-commendation", "commendation", body);
        return Answers.created(commendations.add(command, proposal.proposed(clock.instant(), command.by())), views::of);
    }

    @PostMapping("/{id}/review")
    ResponseEntity<View> review(@PathVariable UUID id, Intent intent) {
        return step(id, intent, "review-commendation", id, Commendation::review, Role.WARD_PC_CHAIR);
    }

    @PostMapping("/{id}/dispatch")
    ResponseEntity<View> send(@PathVariable UUID id, Intent intent) {
        return step(id, intent, "send-commendation", id, Commendation::send, Role.WARD_PC_STAFF, Role.WARD_PC_CHAIR);
    }

    @PostMapping("/{id}/appraisal")
    ResponseEntity<View> appraise(@PathVariable UUID id, Intent intent) {
        return step(id, intent, "appraise-commendation", id, Commendation::appraise, Role.DISTRICT_OFFICE);
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<View> decide(@PathVariable UUID id, @Valid @RequestBody Paper body, Intent intent) {
        Commendation.Decision paper =
                new Commendation.Decision(body.decisionNumber().strip(), body.decidedOn());
        return step(
                id,
                intent,
                "decide-commendation",
                body,
                (commendation, at, by) -> commendation.decide(paper, at, by),
                Role.DISTRICT_PC_CHAIR);
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<View> reject(@PathVariable UUID id, @Valid @RequestBody Reason body, Intent intent) {
        return step(
                id,
                intent,
                "reject-commendation",
                body,
                (commendation, at, by) -> commendation.reject(body.reason().strip(), at, by),
                Role.WARD_PC_CHAIR,
                Role.DISTRICT_OFFICE,
                Role.DISTRICT_PC_CHAIR);
    }

    @PostMapping("/{id}/award")
    ResponseEntity<View> award(@PathVariable UUID id, @Valid @RequestBody Awarding body, Intent intent) {
        return step(
                id,
                intent,
                "award-commendation",
                body,
                (commendation, at, by) -> commendation.award(body.awardedOn(), at, by),
                Role.WARD_PC_STAFF,
                Role.DISTRICT_OFFICE);
    }

    @GetMapping("/{id}")
    ResponseEntity<View> get(@PathVariable UUID id, Caller caller) {
        access.role(caller, READERS);
        return Answers.ok(commendations.visible(id, caller), views::of);
    }

    @GetMapping
    Page list(Caller caller) {
        access.role(caller, READERS);
        UUID top = caller.unitId();
        return new Page(
                top == null
                        ? List.of()
                        : commendations.in(reach.below(top), 200).stream()
                                .map(found -> views.of(found.state()))
                                .toList());
    }

    @FunctionalInterface
    private interface Step {
        Change<Commendation, DomainEvent> take(Commendation commendation, Instant at, Actor by);
    }

    private ResponseEntity<View> step(
            UUID id, Intent intent, String action, Object content, Step step, Role... allowed) {
        Role role = access.role(intent.caller(), allowed);
        commendations.visible(id, intent.caller());
        Command command = intent.command(role, action, "commendation", content);
        Instant now = clock.instant();
        return Answers.ok(
                commendations.change(id, intent.ifVersion(), command, found -> step.take(found, now, command.by())),
                views::of);
    }
}
