package vn.tuantra.team.welfare.commendation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.welfare.CommendationAppraised;
import vn.tuantra.contract.welfare.CommendationAwarded;
import vn.tuantra.contract.welfare.CommendationDecided;
import vn.tuantra.contract.welfare.CommendationEvent;
import vn.tuantra.contract.welfare.CommendationKind;
import vn.tuantra.contract.welfare.CommendationOccasion;
import vn.tuantra.contract.welfare.CommendationProposed;
import vn.tuantra.contract.welfare.CommendationRejected;
import vn.tuantra.contract.welfare.CommendationReviewed;
import vn.tuantra.contract.welfare.CommendationSent;
import vn.tuantra.contract.welfare.CommendationSubject;

/**
 * A proposal to honour a team or a member (III.2, 6.4), from the ward to the district chair.
 *
 * @param achievements incidents and patrols that it is for
 * @param merit in words; may name people and never leaves this record
 */
public record Commendation(
        UUID commendationId,
        UUID wardId,
        UUID teamId,
        @Nullable UUID memberId,
        CommendationKind kind,
        CommendationOccasion occasion,
        List<UUID> achievements,
        String merit,
        Status status,
        @Nullable Decision decision,
        List<Step> history) {

    /** Life of a proposal. */
    public enum Status {
        PROPOSED,
        WARD_REVIEWED,
        SENT,
        APPRAISED,
        DECIDED,
        REJECTED,
        AWARDED;

        public boolean isOpen() {
            return this != AWARDED && this != REJECTED;
        }
    }

    /** What can be done with a proposal in which state. */
    public static final Steps<Status> STEPS = Steps.<Status>table()
            .step("review-commendation", Status.PROPOSED)
            .step("send-commendation", Status.WARD_REVIEWED)
            .step("appraise-commendation", Status.SENT)
            .step("decide-commendation", Status.APPRAISED)
            .step("reject-commendation", Status.PROPOSED, Status.WARD_REVIEWED, Status.SENT, Status.APPRAISED)
            .step("award-commendation", Status.DECIDED)
            .build();

    /** The step that moves it on; none at the end. */
    public Optional<String> nextStep() {
        return switch (status) {
            case PROPOSED -> Optional.of("review-commendation");
            case WARD_REVIEWED -> Optional.of("send-commendation");
            case SENT -> Optional.of("appraise-commendation");
            case APPRAISED -> Optional.of("decide-commendation");
            case DECIDED -> Optional.of("award-commendation");
            case REJECTED, AWARDED -> Optional.empty();
        };
    }

    /** The district chair's paper. */
    public record Decision(String number, LocalDate decidedOn) {}

    /** What was done when by whom; a rejection says why. */
    public record Step(
            Status status, Actor by, Instant at, @Nullable String reason) {}

    public Commendation {
        achievements = List.copyOf(achievements);
        history = List.copyOf(history);
    }

    public CommendationSubject subject() {
        return memberId == null ? CommendationSubject.COLLECTIVE : CommendationSubject.INDIVIDUAL;
    }

    /** Whoever proposed neither reviews nor appraises, and whoever appraised does not decide. */
    public boolean maySign(String step, String subject) {
        return earlier(step).noneMatch(done -> done.by().subject().equals(subject));
    }

    private void requireOther(String step, Actor by) {
        earlier(step)
                .map(Step::by)
                .filter(one -> one.subject().equals(by.subject()))
                .findFirst()
                .ifPresent(same -> {
                    throw Refusal.conflict("SAME_PERSON", Map.of("role", same.role()));
                });
    }

    /** What was done by people who may not take this step too. */
    private Stream<Step> earlier(String step) {
        @Nullable
        Status barred = switch (step) {
            case "review-commendation", "appraise-commendation" -> Status.PROPOSED;
            case "decide-commendation" -> Status.APPRAISED;
            default -> null;
        };
        return history.stream().filter(done -> done.status() == barred);
    }

    public Instant proposedAt() {
        return history.getFirst().at();
    }

    public Change<Commendation, DomainEvent> proposed(Instant at, Actor by) {
        return to(Status.PROPOSED, null, null, at, by)
                .telling(new CommendationProposed(
                        commendationId, wardId, subject(), kind, teamId, memberId, occasion, by));
    }

    /** @throws Refusal {@code SAME_PERSON}, {@code ILLEGAL_TRANSITION} */
    public Change<Commendation, DomainEvent> review(Instant at, Actor by) {
        STEPS.require("review-commendation", status);
        requireOther("review-commendation", by);
        return to(Status.WARD_REVIEWED, null, null, at, by)
                .telling(new CommendationReviewed(commendationId, wardId, subject(), kind, by));
    }

    public Change<Commendation, DomainEvent> send(Instant at, Actor by) {
        STEPS.require("send-commendation", status);
        return to(Status.SENT, null, null, at, by)
                .telling(new CommendationSent(commendationId, wardId, subject(), kind, by));
    }

    public Change<Commendation, DomainEvent> appraise(Instant at, Actor by) {
        STEPS.require("appraise-commendation", status);
        requireOther("appraise-commendation", by);
        return to(Status.APPRAISED, null, null, at, by)
                .telling(new CommendationAppraised(commendationId, wardId, subject(), kind, by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION}, {@code SAME_PERSON}, {@code DECISION_IN_FUTURE} */
    public Change<Commendation, DomainEvent> decide(Decision paper, LocalDate today, Instant at, Actor by) {
        STEPS.require("decide-commendation", status);
        requireOther("decide-commendation", by);
        if (paper.decidedOn().isAfter(today)) {
            throw Refusal.invalid("DECISION_IN_FUTURE", Map.of("field", "decidedOn"));
        }
        return to(Status.DECIDED, paper, null, at, by)
                .telling(new CommendationDecided(
                        commendationId, wardId, subject(), kind, paper.number(), paper.decidedOn(), by));
    }

    public Change<Commendation, DomainEvent> reject(String reason, Instant at, Actor by) {
        STEPS.require("reject-commendation", status);
        return to(Status.REJECTED, null, reason, at, by)
                .telling(new CommendationRejected(commendationId, wardId, subject(), kind, by));
    }

    public Change<Commendation, DomainEvent> award(LocalDate on, Instant at, Actor by) {
        STEPS.require("award-commendation", status);
        return to(Status.AWARDED, decision, null, at, by)
                .telling(new CommendationAwarded(commendationId, wardId, subject(), kind, on, by));
    }

    private Commendation to(Status next, @Nullable Decision paper, @Nullable String reason, Instant at, Actor by) {
        List<Step> steps = new ArrayList<>(history);
        steps.add(new Step(next, by, at, reason));
        return new Commendation(
                commendationId, wardId, teamId, memberId, kind, occasion, achievements, merit, next, paper, steps);
    }

    private Change<Commendation, DomainEvent> telling(CommendationEvent fact) {
        return Change.of(this, fact);
    }
}
