package vn.tuantra.contract.report;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The head of the unit signed a report; its figures are frozen as of then (REQ-REP-6). */
public record SubmissionSigned(
        UUID submissionId,
        UUID obligationId,
        UUID unitId,
        String reportType,
        String period,
        int version,
        Instant asOf,
        Actor by)
        implements SubmissionEvent {}
