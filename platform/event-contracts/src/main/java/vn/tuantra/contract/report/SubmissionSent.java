package vn.tuantra.contract.report;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * A report was sent (REQ-REP-5). Whether it is late is decided by the first time that it was sent.
 *
 * @param late whether the first version was sent after the deadline
 */
public record SubmissionSent(
        UUID submissionId,
        UUID obligationId,
        UUID unitId,
        String reportType,
        String period,
        int version,
        Instant sentAt,
        boolean late,
        Actor by)
        implements SubmissionEvent {}
