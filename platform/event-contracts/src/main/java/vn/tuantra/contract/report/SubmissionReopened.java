package vn.tuantra.contract.report;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** An accepted report is corrected after all. What was accepted counts until a corrected version is. */
public record SubmissionReopened(
        UUID submissionId,
        UUID obligationId,
        UUID unitId,
        String reportType,
        String period,
        int version,
        Instant reopenedAt,
        Actor by)
        implements SubmissionEvent {}
