package vn.tuantra.team.welfare.allowance.domain;

import java.time.Instant;
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
import vn.tuantra.contract.welfare.AllowanceApproved;
import vn.tuantra.contract.welfare.AllowanceCalculated;
import vn.tuantra.contract.welfare.AllowanceChecked;
import vn.tuantra.contract.welfare.AllowanceConfirmed;
import vn.tuantra.contract.welfare.AllowancePaid;
import vn.tuantra.contract.welfare.AllowanceReturned;
import vn.tuantra.contract.welfare.AllowanceReversed;

/**
 * The allowances of a ward for a month (6.3). Whoever calculated does not check, whoever did either does not approve,
 * whoever approved does not pay. Amounts are whole đồng.
 *
 * @param month such as {@code 2024-07}
 * @param signatures who did the last of each step
 */
public record AllowanceRun(
        UUID runId,
        UUID wardId,
        String month,
        Status status,
        List<AllowanceLine> lines,
        Signatures signatures,
        List<Reversal> reversals) {

    /** Life of a run. */
    public enum Status {
        CALCULATED,
        CHECKED,
        RETURNED,
        APPROVED,
        PAID,
        CONFIRMED
    }

    /** What can be done with a run in which state. */
    public static final Steps<Status> STEPS = Steps.<Status>table()
            .step("calculate-allowance", Status.CALCULATED, Status.RETURNED)
            .step("check-allowance", Status.CALCULATED)
            .step("return-allowance", Status.CALCULATED, Status.CHECKED)
            .step("approve-allowance", Status.CHECKED)
            .step("pay-allowance", Status.APPROVED)
            .step("confirm-allowance", Status.PAID)
            .step("reverse-allowance", Status.PAID, Status.CONFIRMED)
            .build();

    /** Who did what. */
    public record Signatures(
            Actor calculated,
            @Nullable Actor checked,
            @Nullable Actor approved,
            @Nullable Actor paid) {}

    public AllowanceRun {
        lines = List.copyOf(lines);
        reversals = List.copyOf(reversals);
    }

    /** @throws Refusal {@code NOTHING_TO_PAY} */
    public static Change<AllowanceRun, DomainEvent> calculated(
            UUID runId, UUID wardId, String month, List<AllowanceLine> lines, Actor by) {
        if (lines.isEmpty()) {
            throw Refusal.conflict("NOTHING_TO_PAY", Map.of("month", month));
        }
        AllowanceRun run = new AllowanceRun(
                runId, wardId, month, Status.CALCULATED, lines, new Signatures(by, null, null, null), List.of());
        return Change.of(run, new AllowanceCalculated(runId, wardId, month, run.totalVnd(), lines.size(), by));
    }

    /** The step that moves it on towards the people; none once everybody has confirmed. */
    public Optional<String> nextStep() {
        return switch (status) {
            case CALCULATED -> Optional.of("check-allowance");
            case CHECKED -> Optional.of("approve-allowance");
            case RETURNED -> Optional.of("calculate-allowance");
            case APPROVED -> Optional.of("pay-allowance");
            case PAID -> Optional.of("confirm-allowance");
            case CONFIRMED -> Optional.empty();
        };
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} once it was checked */
    public Change<AllowanceRun, DomainEvent> recalculate(List<AllowanceLine> fresh, Actor by) {
        STEPS.require("calculate-allowance", status);
        return calculated(runId, wardId, month, fresh, by);
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION}, {@code SAME_PERSON} */
    public Change<AllowanceRun, DomainEvent> check(Actor by) {
        STEPS.require("check-allowance", status);
        requireOther("check-allowance", by);
        return Change.of(
                in(Status.CHECKED, new Signatures(signatures.calculated(), by, null, null)),
                new AllowanceChecked(runId, wardId, month, totalVnd(), by));
    }

    /** Sends it back to be calculated anew. */
    public Change<AllowanceRun, DomainEvent> sendBack(Actor by) {
        STEPS.require("return-allowance", status);
        requireOther("return-allowance", by);
        return Change.of(in(Status.RETURNED, signatures), new AllowanceReturned(runId, wardId, month, totalVnd(), by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION}, {@code SAME_PERSON} */
    public Change<AllowanceRun, DomainEvent> approve(Actor by) {
        STEPS.require("approve-allowance", status);
        requireOther("approve-allowance", by);
        return Change.of(
                in(Status.APPROVED, new Signatures(signatures.calculated(), signatures.checked(), by, null)),
                new AllowanceApproved(runId, wardId, month, totalVnd(), by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION}, {@code SAME_PERSON} */
    public Change<AllowanceRun, DomainEvent> pay(Actor by) {
        STEPS.require("pay-allowance", status);
        requireOther("pay-allowance", by);
        return Change.of(
                in(
                        Status.PAID,
                        new Signatures(signatures.calculated(), signatures.checked(), signatures.approved(), by)),
                new AllowancePaid(runId, wardId, month, totalVnd(), by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION}, {@code SAME_PERSON} */
    public Change<AllowanceRun, DomainEvent> confirm(Actor by) {
        STEPS.require("confirm-allowance", status);
        requireOther("confirm-allowance", by);
        return Change.of(
                in(Status.CONFIRMED, signatures), new AllowanceConfirmed(runId, wardId, month, totalVnd(), by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION}, {@code NO_SUCH_LINE}, {@code ALREADY_REVERSED} */
    public Change<AllowanceRun, DomainEvent> reverse(UUID memberId, String reason, Instant at, Actor by) {
        STEPS.require("reverse-allowance", status);
        if (reversals.stream().anyMatch(done -> done.memberId().equals(memberId))) {
            throw Refusal.conflict("ALREADY_REVERSED", Map.of("member", memberId));
        }
        long amount = -lineOf(memberId).amountVnd();
        List<Reversal> all = new ArrayList<>(reversals);
        all.add(new Reversal(memberId, amount, reason, by, at));
        return Change.of(
                new AllowanceRun(runId, wardId, month, status, lines, signatures, all),
                new AllowanceReversed(runId, wardId, month, amount, memberId, by));
    }

    /** What all lines come to, in whole đồng, reversals apart. */
    public long totalVnd() {
        return lines.stream().mapToLong(AllowanceLine::amountVnd).reduce(0, Math::addExact);
    }

    /** @throws Refusal {@code NO_SUCH_LINE} */
    public AllowanceLine lineOf(UUID memberId) {
        return lines.stream()
                .filter(line -> line.memberId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("NO_SUCH_LINE", Map.of("member", memberId)));
    }

    private AllowanceRun in(Status next, Signatures signed) {
        return new AllowanceRun(runId, wardId, month, next, lines, signed, reversals);
    }

    /** Whether somebody may take a step, by who took the steps before. */
    public boolean maySign(String step, String subject) {
        return earlier(step).noneMatch(signer -> signer.subject().equals(subject));
    }

    private void requireOther(String step, Actor by) {
        earlier(step)
                .filter(signer -> signer.subject().equals(by.subject()))
                .findFirst()
                .ifPresent(signer -> {
                    throw Refusal.conflict("SAME_PERSON", Map.of("role", signer.role()));
                });
    }

    private Stream<Actor> earlier(String step) {
        Stream<@Nullable Actor> signers = switch (step) {
            case "check-allowance", "return-allowance" -> Stream.of(signatures.calculated());
            case "approve-allowance" -> Stream.of(signatures.calculated(), signatures.checked());
            case "pay-allowance" -> Stream.ofNullable(signatures.approved());
            case "confirm-allowance" -> Stream.ofNullable(signatures.paid());
            default -> Stream.of();
        };
        return signers.flatMap(Stream::ofNullable);
    }
}
