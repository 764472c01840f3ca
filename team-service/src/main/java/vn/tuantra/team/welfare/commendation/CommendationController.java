package vn.tuantra.team.welfare.commendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.welfare.CommendationKind;
import vn.tuantra.contract.welfare.CommendationOccasion;
import vn.tuantra.team.duty.DutyView;
import vn.tuantra.team.welfare.commendation.domain.Commendation;

/** Honours: proposed in the ward, appraised by Home Affairs, decided by the district chair. */
@RestController
@RequestMapping("/api/welfare/commendations")
class CommendationController {

    private final Commendations commendations;
    private final ProposeCommendation proposeCommendation;
    private final CommendationViews views;
    private final CommendationOffice office;
    private final Clock clock;

    CommendationController(
            Commendations commendations,
            ProposeCommendation proposeCommendation,
            CommendationViews views,
            CommendationOffice office,
            Clock clock) {
        this.commendations = commendations;
        this.proposeCommendation = proposeCommendation;
        this.views = views;
        this.office = office;
        this.clock = clock;
    }

    record Proposal(
            @NotNull UUID id,
            @NotNull UUID teamId,
            @Nullable UUID memberId,
            @NotNull CommendationKind kind,
            @NotNull CommendationOccasion occasion,
            @NotNull @Size(max = 50) List<@NotNull UUID> achievements,
            @NotBlank @Size(max = 2000) String merit) {

        ProposeCommendation.Input asInput() {
            return new ProposeCommendation.Input(id, teamId, memberId, kind, occasion, achievements, merit.strip());
        }
    }

    record Paper(
            @NotBlank @Size(max = 60) String decisionNumber,
            @NotNull LocalDate decidedOn) {}

    record Reason(@NotBlank @Size(min = 5, max = 500) String reason) {}

    record Awarding(@NotNull LocalDate awardedOn) {}

    @Permitted("propose-commendation")
    @PostMapping
    ResponseEntity<CommendationView> propose(@Valid @RequestBody Proposal body, Intent intent) {
        return Answers.created(
                proposeCommendation.propose(body.asInput(), intent.caller(), intent.command()),
                one -> views.of(one, intent.caller()));
    }

    @Permitted("review-commendation")
    @PostMapping("/{id}/review")
    ResponseEntity<CommendationView> review(@PathVariable UUID id, Intent intent) {
        return step(id, intent, Commendation::review);
    }

    @Permitted("send-commendation")
    @PostMapping("/{id}/dispatch")
    ResponseEntity<CommendationView> send(@PathVariable UUID id, Intent intent) {
        return step(id, intent, Commendation::send);
    }

    @Permitted("appraise-commendation")
    @PostMapping("/{id}/appraisal")
    ResponseEntity<CommendationView> appraise(@PathVariable UUID id, Intent intent) {
        return step(id, intent, (one, at, by) -> {
            office.require("appraise-commendation", intent.caller(), one.wardId());
            return one.appraise(at, by);
        });
    }

    @Permitted("decide-commendation")
    @PostMapping("/{id}/decision")
    ResponseEntity<CommendationView> decide(@PathVariable UUID id, @Valid @RequestBody Paper body, Intent intent) {
        Commendation.Decision paper =
                new Commendation.Decision(body.decisionNumber().strip(), body.decidedOn());
        return step(id, intent, (one, at, by) -> {
            office.require("decide-commendation", intent.caller(), one.wardId());
            return one.decide(paper, VietnamDay.of(at), at, by);
        });
    }

    @Permitted("reject-commendation")
    @PostMapping("/{id}/rejection")
    ResponseEntity<CommendationView> reject(@PathVariable UUID id, @Valid @RequestBody Reason body, Intent intent) {
        return step(
                id,
                intent,
                (commendation, at, by) -> commendation.reject(body.reason().strip(), at, by));
    }

    @Permitted("award-commendation")
    @PostMapping("/{id}/award")
    ResponseEntity<CommendationView> award(@PathVariable UUID id, @Valid @RequestBody Awarding body, Intent intent) {
        return step(id, intent, (commendation, at, by) -> commendation.award(body.awardedOn(), at, by));
    }

    @Permitted("see-commendation")
    @GetMapping("/{id}")
    ResponseEntity<CommendationView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(commendations.visible(id, caller), one -> views.of(one, caller));
    }

    @Permitted("list-commendations")
    @GetMapping
    Page<CommendationView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return commendations.page(caller, unit, cursor, limit).map(one -> views.of(one.state(), caller));
    }

    /** The patrols of a team and the incidents of its ward, the latest first: what a proposal may name. */
    @Permitted("list-achievements")
    @GetMapping("/achievements")
    Page<DutyView> achievements(
            @RequestParam UUID team,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return proposeCommendation.achievements(team, cursor, limit, caller).map(DutyView::of);
    }

    @FunctionalInterface
    private interface Step {
        Change<Commendation, DomainEvent> take(Commendation commendation, Instant at, Actor by);
    }

    private ResponseEntity<CommendationView> step(UUID id, Intent intent, Step step) {
        Command command = intent.command();
        Instant now = clock.instant();
        return Answers.ok(
                commendations.change(
                        id, intent.caller(), intent.ifVersion(), command, found -> step.take(found, now, command.by())),
                one -> views.of(one, intent.caller()));
    }
}
