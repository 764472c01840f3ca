package vn.tuantra.contract.report;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A report was given back to be corrected. The reason stays inside reporting-service: it may name a person. */
public record SubmissionReturned(
        UUID submissionId,
        UUID obligationId,
        UUID unitId,
        String reportType,
        String period,
        int version,
        Instant returnedAt,
        Actor by)
        implements SubmissionEvent {}
