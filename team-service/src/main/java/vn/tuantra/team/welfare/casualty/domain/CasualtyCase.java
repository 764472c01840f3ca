package vn.tuantra.team.welfare.casualty.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.welfare.CasualtyAssessed;
import vn.tuantra.contract.welfare.CasualtyClosed;
import vn.tuantra.contract.welfare.CasualtyDecided;
import vn.tuantra.contract.welfare.CasualtyEvent;
import vn.tuantra.contract.welfare.CasualtyFileCollected;
import vn.tuantra.contract.welfare.CasualtyPaid;
import vn.tuantra.contract.welfare.CasualtyRefused;
import vn.tuantra.contract.welfare.CasualtyReported;
import vn.tuantra.contract.welfare.CasualtySent;
import vn.tuantra.contract.welfare.CasualtyType;
import vn.tuantra.contract.welfare.CasualtyVerified;

/**
 * A member who fell ill, had an accident, was injured or died on duty (III.5, 6.5). What happened to the body is sealed;
 * no amount is computed here, because the levels of support are the law's and change with it.
 *
 * @param dutyId the patrol or incident during which it happened; absent until it is verified
 * @param sealedHealth what happened, sealed with the case's own key
 * @param sealedDegree reduced working capacity in percent, sealed likewise
 */
public record CasualtyCase(
        UUID caseId,
        UUID wardId,
        UUID teamId,
        UUID memberId,
        CasualtyType type,
        Instant occurredAt,
        boolean late,
        Status status,
        @Nullable UUID dutyId,
        Set<Paper> papers,
        String sealedHealth,
        @Nullable String sealedDegree,
        @Nullable Support support,
        List<Step> history) {

    /** Life of a case. */
    public enum Status {
        REPORTED,
        VERIFIED,
        FILE_COLLECTED,
        SENT,
        ASSESSED,
        DECIDED,
        PAID,
        CLOSED,
        REFUSED
    }

    /** What can be done with a case in which state. */
    public static final Steps<Status> STEPS = Steps.<Status>table()
            .step("verify-casualty", Status.REPORTED)
            .step("collect-casualty-file", Status.VERIFIED)
            .step("send-casualty", Status.FILE_COLLECTED)
            .step("assess-casualty", Status.SENT)
            .step("decide-casualty", Status.ASSESSED)
            .step("pay-casualty", Status.DECIDED)
            .step("close-casualty", Status.PAID)
            .step(
                    "refuse-casualty",
                    Status.REPORTED,
                    Status.VERIFIED,
                    Status.FILE_COLLECTED,
                    Status.SENT,
                    Status.ASSESSED)
            .build();

    /** The step that moves it on; none at the end. */
    public Optional<String> nextStep() {
        return switch (status) {
            case REPORTED -> Optional.of("verify-casualty");
            case VERIFIED -> Optional.of("collect-casualty-file");
            case FILE_COLLECTED -> Optional.of("send-casualty");
            case SENT -> Optional.of("assess-casualty");
            case ASSESSED -> Optional.of("decide-casualty");
            case DECIDED -> Optional.of("pay-casualty");
            case PAID -> Optional.of("close-casualty");
            case CLOSED, REFUSED -> Optional.empty();
        };
    }

    /** What a complete file holds. */
    public enum Paper {
        MEDICAL,
        MINUTES,
        WITNESS
    }

    /** What was decided; the amount is the decision's, in whole đồng. */
    public record Support(String decisionNumber, long amountVnd) {}

    /** What was done when by whom; a refusal says why and how to appeal. */
    public record Step(
            Status status, Actor by, Instant at, @Nullable String reason) {}

    public CasualtyCase {
        papers = Set.copyOf(papers);
        history = List.copyOf(history);
    }

    /** @throws Refusal {@code OCCURRED_IN_FUTURE} */
    public static Change<CasualtyCase, DomainEvent> reported(CasualtyCase raw, Duration within, Instant now, Actor by) {
        if (raw.occurredAt.isAfter(now)) {
            throw Refusal.invalid("OCCURRED_IN_FUTURE", Map.of("field", "occurredAt"));
        }
        boolean late = now.isAfter(raw.occurredAt.plus(within));
        CasualtyCase first = new CasualtyCase(
                raw.caseId,
                raw.wardId,
                raw.teamId,
                raw.memberId,
                raw.type,
                raw.occurredAt,
                late,
                Status.REPORTED,
                null,
                Set.of(),
                raw.sealedHealth,
                null,
                null,
                List.of(new Step(Status.REPORTED, by, now, null)));
        return Change.of(
                first,
                new CasualtyReported(raw.caseId, raw.wardId, raw.teamId, raw.type, raw.occurredAt, now, late, by));
    }

    /** The ward police found that it happened on duty, during this patrol or incident. */
    public Change<CasualtyCase, DomainEvent> verify(UUID duty, Instant at, Actor by) {
        STEPS.require("verify-casualty", status);
        return copy(Status.VERIFIED, duty, papers, sealedDegree, support, null, at, by)
                .telling(new CasualtyVerified(caseId, wardId, teamId, type, by));
    }

    /** @throws Refusal {@code PAPERS_INCOMPLETE} naming the first that is missing */
    public Change<CasualtyCase, DomainEvent> collect(Set<Paper> present, Instant at, Actor by) {
        STEPS.require("collect-casualty-file", status);
        Set<Paper> missing = EnumSet.allOf(Paper.class);
        missing.removeAll(present);
        missing.stream().findFirst().ifPresent(paper -> {
            throw Refusal.conflict("PAPERS_INCOMPLETE", Map.of("missing", paper.name()));
        });
        return copy(Status.FILE_COLLECTED, dutyId, present, sealedDegree, support, null, at, by)
                .telling(new CasualtyFileCollected(caseId, wardId, teamId, type, by));
    }

    public Change<CasualtyCase, DomainEvent> send(Instant at, Actor by) {
        STEPS.require("send-casualty", status);
        return copy(Status.SENT, dutyId, papers, sealedDegree, support, null, at, by)
                .telling(new CasualtySent(caseId, wardId, teamId, type, by));
    }

    public Change<CasualtyCase, DomainEvent> assess(String degree, Instant at, Actor by) {
        STEPS.require("assess-casualty", status);
        return copy(Status.ASSESSED, dutyId, papers, degree, support, null, at, by)
                .telling(new CasualtyAssessed(caseId, wardId, teamId, type, by));
    }

    public Change<CasualtyCase, DomainEvent> decide(Support decided, Instant at, Actor by) {
        STEPS.require("decide-casualty", status);
        return copy(Status.DECIDED, dutyId, papers, sealedDegree, decided, null, at, by)
                .telling(new CasualtyDecided(caseId, wardId, teamId, type, by));
    }

    public Change<CasualtyCase, DomainEvent> pay(Instant at, Actor by) {
        STEPS.require("pay-casualty", status);
        return copy(Status.PAID, dutyId, papers, sealedDegree, support, null, at, by)
                .telling(new CasualtyPaid(caseId, wardId, teamId, type, by));
    }

    public Change<CasualtyCase, DomainEvent> close(Instant at, Actor by) {
        STEPS.require("close-casualty", status);
        return copy(Status.CLOSED, dutyId, papers, sealedDegree, support, null, at, by)
                .telling(new CasualtyClosed(caseId, wardId, teamId, type, by));
    }

    public Change<CasualtyCase, DomainEvent> refuse(String reason, Instant at, Actor by) {
        STEPS.require("refuse-casualty", status);
        return copy(Status.REFUSED, dutyId, papers, sealedDegree, support, reason, at, by)
                .telling(new CasualtyRefused(caseId, wardId, teamId, type, by));
    }

    private CasualtyCase copy(
            Status next,
            @Nullable UUID duty,
            Set<Paper> present,
            @Nullable String degree,
            @Nullable Support decided,
            @Nullable String reason,
            Instant at,
            Actor by) {
        List<Step> steps = new ArrayList<>(history);
        steps.add(new Step(next, by, at, reason));
        return new CasualtyCase(
                caseId,
                wardId,
                teamId,
                memberId,
                type,
                occurredAt,
                late,
                next,
                duty,
                present,
                sealedHealth,
                degree,
                decided,
                steps);
    }

    private Change<CasualtyCase, DomainEvent> telling(CasualtyEvent fact) {
        return Change.of(this, fact);
    }
}
