package vn.tuantra.team.welfare.commendation;

import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
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
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.welfare.CommendationKind;
import vn.tuantra.contract.welfare.CommendationOccasion;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.welfare.WelfareSettings;
import vn.tuantra.team.welfare.commendation.domain.Commendation;

/** Honours: proposed in the ward, appraised by Home Affairs, decided by the district chair. */
@RestController
@RequestMapping("/api/welfare/commendations")
class CommendationController {

    private final Commendations commendations;
    private final CurrentMembers members;
    private final Reach reach;
    private final View.Maker views;
    private final Clock clock;

    CommendationController(
            Commendations commendations,
            CurrentMembers members,
            Reach reach,
            WelfareSettings settings,
            Clock clock) {
        this.commendations = commendations;
        this.members = members;
        this.reach = reach;
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

    @Permitted("propose-commendation")
    @PostMapping
    ResponseEntity<View> propose(@Valid @RequestBody Proposal body, Intent intent) {
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
        Command command = intent.command();
        return Answers.created(commendations.add(command, proposal.proposed(clock.instant(), command.by())), views::of);
    }

    @Permitted("review-commendation")
    @PostMapping("/{id}/review")
    ResponseEntity<View> review(@PathVariable UUID id, Intent intent) {
        return step(id, intent, Commendation::review);
    }

    @Permitted("send-commendation")
    @PostMapping("/{id}/dispatch")
    ResponseEntity<View> send(@PathVariable UUID id, Intent intent) {
        return step(id, intent, Commendation::send);
    }

    @Permitted("appraise-commendation")
    @PostMapping("/{id}/appraisal")
    ResponseEntity<View> appraise(@PathVariable UUID id, Intent intent) {
        return step(id, intent, Commendation::appraise);
    }

    @Permitted("decide-commendation")
    @PostMapping("/{id}/decision")
    ResponseEntity<View> decide(@PathVariable UUID id, @Valid @RequestBody Paper body, Intent intent) {
        Commendation.Decision paper =
                new Commendation.Decision(body.decisionNumber().strip(), body.decidedOn());
        return step(
                id,
                intent,
                (commendation, at, by) -> commendation.decide(paper, at, by));
    }

    @Permitted("reject-commendation")
    @PostMapping("/{id}/rejection")
    ResponseEntity<View> reject(@PathVariable UUID id, @Valid @RequestBody Reason body, Intent intent) {
        return step(
                id,
                intent,
                (commendation, at, by) -> commendation.reject(body.reason().strip(), at, by));
    }

    @Permitted("award-commendation")
    @PostMapping("/{id}/award")
    ResponseEntity<View> award(@PathVariable UUID id, @Valid @RequestBody Awarding body, Intent intent) {
        return step(
                id,
                intent,
                (commendation, at, by) -> commendation.award(body.awardedOn(), at, by));
    }

    @Permitted("see-commendation")
    @GetMapping("/{id}")
    ResponseEntity<View> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(commendations.visible(id, caller), views::of);
    }

    @Permitted("list-commendations")
    @GetMapping
    Page list(Caller caller) {
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
            UUID id, Intent intent, Step step) {
        commendations.visible(id, intent.caller());
        Command command = intent.command();
        Instant now = clock.instant();
        return Answers.ok(
                commendations.change(id, intent.ifVersion(), command, found -> step.take(found, now, command.by())),
                views::of);
    }
}
