package vn.tuantra.contract.report;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A report counts from now on: consolidations add up accepted figures only (REQ-REP-7). */
public record SubmissionAccepted(
        UUID submissionId,
        UUID obligationId,
        UUID unitId,
        String reportType,
        String period,
        int version,
        Instant acceptedAt,
        Actor by)
        implements SubmissionEvent {}
