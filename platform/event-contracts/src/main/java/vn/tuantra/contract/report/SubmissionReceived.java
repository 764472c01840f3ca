package vn.tuantra.contract.report;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** Whoever gathers the reports has a report. */
public record SubmissionReceived(
        UUID submissionId,
        UUID obligationId,
        UUID unitId,
        String reportType,
        String period,
        int version,
        Instant receivedAt,
        Actor by)
        implements SubmissionEvent {}
