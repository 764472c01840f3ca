package vn.tuantra.team.person.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;

/**
 * What somebody asks about the own data, and what became of it (Law 91/2025, Decree 356/2025: within two working days).
 * Nobody outside has to know, so that no fact is told of it; every step is in the audit trail.
 *
 * @param sealedWish what is asked for in words, sealed with the person's key
 * @param dueOn the last day on which the answer is in time
 * @param sealedAnswer what was answered or why it was refused, sealed likewise
 */
public record DataRequest(
        UUID requestId,
        UUID wardId,
        UUID teamId,
        UUID memberId,
        Kind kind,
        Channel channel,
        String sealedWish,
        Instant receivedAt,
        LocalDate dueOn,
        Status status,
        @Nullable String sealedAnswer,
        List<Step> history) {

    /** What is asked for. */
    public enum Kind {
        COPY,
        CORRECTION,
        ERASURE,
        RESTRICTION,
        OBJECTION
    }

    /** How it came. */
    public enum Channel {
        OWN_ACCOUNT,
        ON_PAPER
    }

    /** Life of a request. */
    public enum Status {
        RECEIVED,
        ANSWERED,
        DECLINED
    }

    /** What can be done with a request in which state. */
    public static final Steps<Status> STEPS = Steps.<Status>table()
            .step("export-person", Status.RECEIVED)
            .step("answer-data-request", Status.RECEIVED)
            .step("decline-data-request", Status.RECEIVED)
            .build();

    /** What was done when by whom, as the permission table names it. */
    public record Step(String action, Actor by, Instant at) {}

    public DataRequest {
        history = List.copyOf(history);
    }

    /** Received and on the clock. */
    public Change<DataRequest, DomainEvent> received(String action, Actor by) {
        return with(Status.RECEIVED, null, new Step(action, by, receivedAt));
    }

    /** A copy of everything was made for the person. */
    public Change<DataRequest, DomainEvent> exported(Instant at, Actor by) {
        STEPS.require("export-person", status);
        return with(status, sealedAnswer, new Step("export-person", by, at));
    }

    /** @throws Refusal {@code NOTHING_EXPORTED} when a copy is asked for and none was made */
    public Change<DataRequest, DomainEvent> answer(String answer, Instant at, Actor by) {
        STEPS.require("answer-data-request", status);
        if (kind == Kind.COPY
                && history.stream().noneMatch(step -> step.action().equals("export-person"))) {
            throw Refusal.conflict("NOTHING_EXPORTED", Map.of("request", requestId));
        }
        return with(Status.ANSWERED, answer, new Step("answer-data-request", by, at));
    }

    public Change<DataRequest, DomainEvent> decline(String reason, Instant at, Actor by) {
        STEPS.require("decline-data-request", status);
        return with(Status.DECLINED, reason, new Step("decline-data-request", by, at));
    }

    /** Whether the time is over and nobody has answered. */
    public boolean isOverdue(LocalDate today) {
        return status == Status.RECEIVED && today.isAfter(dueOn);
    }

    private Change<DataRequest, DomainEvent> with(Status next, @Nullable String answer, Step step) {
        List<Step> steps = new ArrayList<>(history);
        steps.add(step);
        return Change.quietly(new DataRequest(
                requestId,
                wardId,
                teamId,
                memberId,
                kind,
                channel,
                sealedWish,
                receivedAt,
                dueOn,
                next,
                answer,
                steps));
    }
}
