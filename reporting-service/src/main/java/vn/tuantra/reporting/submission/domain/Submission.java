package vn.tuantra.reporting.submission.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.Subject;
import vn.tuantra.contract.report.SubmissionAccepted;
import vn.tuantra.contract.report.SubmissionEvent;
import vn.tuantra.contract.report.SubmissionReceived;
import vn.tuantra.contract.report.SubmissionReopened;
import vn.tuantra.contract.report.SubmissionReturned;
import vn.tuantra.contract.report.SubmissionSent;
import vn.tuantra.contract.report.SubmissionSigned;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.ReportType;

/**
 * The report of a unit about a period (REQ-REP-5). What was sent stays as it was; a correction is a new version, and
 * what was accepted counts until a corrected version is accepted.
 *
 * @param owed the obligation as it was when the report was begun
 * @param version being written, or the last one
 * @param frozen the figures of this version, once it is signed
 * @param sent every version that was sent, the first one first
 * @param acceptedVersion the one that counts
 * @param remark why it was sent back, returned or reopened
 * @param numbers of all its signed versions, made unique by the store; absent before the first
 */
public record Submission(
        UUID submissionId,
        Obligation owed,
        Status status,
        int version,
        Draft draft,
        @Nullable Frozen frozen,
        List<Version> sent,
        @Nullable Integer acceptedVersion,
        @Nullable String remark,
        @Nullable List<String> numbers) {

    /** Life of a report; one that nobody has begun is not there. */
    public enum Status {
        DRAFT,
        UNDER_REVIEW,
        SIGNED,
        SENT,
        RECEIVED,
        RETURNED,
        ACCEPTED
    }

    /** What can be done with a report in which state. */
    public static final Steps<Status> STEPS = Steps.<Status>table()
            .step("draft-report", Status.DRAFT)
            .step("submit-report", Status.DRAFT)
            .step("send-report-back", Status.UNDER_REVIEW)
            .step("sign-report", Status.UNDER_REVIEW)
            .step("send-report", Status.SIGNED)
            .step("receive-report", Status.SENT)
            .step("return-report", Status.RECEIVED)
            .step("accept-report", Status.RECEIVED)
            .step("correct-report", Status.RETURNED)
            .step("reopen-report", Status.ACCEPTED)
            .build();

    public Submission {
        sent = List.copyOf(sent);
        numbers = DocumentNumber.keys(owed.unitId(), given(frozen, sent));
    }

    /** A report whose numbers follow from its versions. */
    private Submission(
            UUID submissionId,
            Obligation owed,
            Status status,
            int version,
            Draft draft,
            @Nullable Frozen frozen,
            List<Version> sent,
            @Nullable Integer acceptedVersion,
            @Nullable String remark) {
        this(submissionId, owed, status, version, draft, frozen, sent, acceptedVersion, remark, null);
    }

    /** The same for the same obligation, whoever begins it. */
    public static UUID idOf(UUID obligationId) {
        return Subject.of("submission", obligationId);
    }

    /** Begins a report. */
    public static Change<Submission, SubmissionEvent> begin(Obligation owed, Draft draft) {
        return Change.quietly(
                new Submission(idOf(owed.id()), owed, Status.DRAFT, 1, draft, null, List.of(), null, null));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} once it is under review */
    public Change<Submission, SubmissionEvent> write(Draft next) {
        STEPS.require("draft-report", status);
        return Change.quietly(in(Status.DRAFT, next, null, remark));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION}, {@code SECTIONS_MISSING} */
    public Change<Submission, SubmissionEvent> submit() {
        STEPS.require("submit-report", status);
        if (!draft.missing(owed).isEmpty()) {
            throw Refusal.conflict("SECTIONS_MISSING", Map.of("missing", List.copyOf(draft.missing(owed))));
        }
        return Change.quietly(in(Status.UNDER_REVIEW, draft, null, null));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    public Change<Submission, SubmissionEvent> sendBack(String why) {
        STEPS.require("send-report-back", status);
        return Change.quietly(in(Status.DRAFT, draft, null, why));
    }

    /** Freezes the figures. @throws Refusal {@code ILLEGAL_TRANSITION}: of two who sign at once, one does */
    public Change<Submission, SubmissionEvent> sign(Frozen figures) {
        STEPS.require("sign-report", status);
        return Change.of(
                in(Status.SIGNED, draft, figures, null), fact(SubmissionSigned::new, figures.asOf(), figures.by()));
    }

    /** @param at when the server had the command: that and nothing else decides whether it is late */
    public Change<Submission, SubmissionEvent> send(Instant at, Actor by) {
        STEPS.require("send-report", status);
        List<Version> all = new ArrayList<>(sent);
        all.add(new Version(version, draft, Objects.requireNonNull(frozen), at, by));
        Submission next =
                new Submission(submissionId, owed, Status.SENT, version, draft, frozen, all, acceptedVersion, null);
        return Change.of(
                next,
                new SubmissionSent(
                        submissionId,
                        owed.id(),
                        owed.unitId(),
                        owed.type().name(),
                        owed.period().code(),
                        version,
                        at,
                        next.isLate(),
                        by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    public Change<Submission, SubmissionEvent> receive(Instant at, Actor by) {
        STEPS.require("receive-report", status);
        return Change.of(in(Status.RECEIVED, draft, frozen, null), fact(SubmissionReceived::new, at, by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    public Change<Submission, SubmissionEvent> giveBack(String why, Instant at, Actor by) {
        STEPS.require("return-report", status);
        return Change.of(in(Status.RETURNED, draft, frozen, why), fact(SubmissionReturned::new, at, by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION}; {@code PLAN_NEEDS_NO_APPROVAL}: the plan gives no such right (REQ-REP-10) */
    public Change<Submission, SubmissionEvent> accept(Instant at, Actor by) {
        STEPS.require("accept-report", status);
        if (owed.type() == ReportType.INITIAL_PLAN) {
            throw Refusal.conflict("PLAN_NEEDS_NO_APPROVAL", Map.of());
        }
        return Change.of(
                new Submission(submissionId, owed, Status.ACCEPTED, version, draft, frozen, sent, version, null),
                fact(SubmissionAccepted::new, at, by));
    }

    /** Takes up a report that was given back as a new version. */
    public Change<Submission, SubmissionEvent> correct() {
        STEPS.require("correct-report", status);
        return Change.quietly(new Submission(
                submissionId, owed, Status.DRAFT, version + 1, draft, null, sent, acceptedVersion, remark));
    }

    /** Opens what was accepted for a correction, with a reason and never quietly; it counts until then. */
    public Change<Submission, SubmissionEvent> reopen(String why, Instant at, Actor by) {
        STEPS.require("reopen-report", status);
        return Change.of(in(Status.RETURNED, draft, frozen, why), fact(SubmissionReopened::new, at, by));
    }

    /** The numbers that were given to its signed versions. */
    public List<DocumentNumber> givenNumbers() {
        return given(frozen, sent);
    }

    private static List<DocumentNumber> given(@Nullable Frozen frozen, List<Version> sent) {
        return Stream.concat(sent.stream().map(Version::frozen), Stream.ofNullable(frozen))
                .map(Frozen::number)
                .distinct()
                .toList();
    }

    /** Whether an action can be taken with this report. */
    public boolean allows(String action) {
        return STEPS.allows(action, status)
                && !(action.equals("accept-report") && owed.type() == ReportType.INITIAL_PLAN);
    }

    /** Whether the first version was sent after the deadline; a correction sent later makes nothing late. */
    public boolean isLate() {
        return !sent.isEmpty() && !owed.deadline().isMetAt(sent.getFirst().sentAt());
    }

    /** Whether a correction came after the deadline, for information only. */
    public boolean resubmittedAfterDeadline() {
        return sent.size() > 1 && !owed.deadline().isMetAt(sent.getLast().sentAt());
    }

    /** What counts. */
    public Optional<Version> accepted() {
        return sent.stream()
                .filter(each -> acceptedVersion != null && each.number() == acceptedVersion)
                .findFirst();
    }

    /** The newest figures that were signed, of this version or of one before. */
    public Optional<Frozen> lastFrozen() {
        return frozen != null
                ? Optional.of(frozen)
                : sent.stream().map(Version::frozen).reduce((_, last) -> last);
    }

    /** What all facts of a report say first. */
    private interface Fact {
        SubmissionEvent of(
                UUID submissionId,
                UUID obligationId,
                UUID unitId,
                String type,
                String period,
                int version,
                Instant at,
                Actor by);
    }

    private SubmissionEvent fact(Fact maker, Instant at, Actor by) {
        return maker.of(
                submissionId,
                owed.id(),
                owed.unitId(),
                owed.type().name(),
                owed.period().code(),
                version,
                at,
                by);
    }

    private Submission in(Status next, Draft content, @Nullable Frozen figures, @Nullable String why) {
        return new Submission(submissionId, owed, next, version, content, figures, sent, acceptedVersion, why);
    }
}
