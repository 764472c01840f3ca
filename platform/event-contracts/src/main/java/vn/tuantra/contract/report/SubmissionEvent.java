package vn.tuantra.contract.report;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/**
 * How the report of a unit goes its way. The submission has a history of its own beside that of the obligation that it
 * fulfils; facts of both keep their order.
 */
public sealed interface SubmissionEvent extends DomainEvent
        permits SubmissionSigned,
                SubmissionSent,
                SubmissionReceived,
                SubmissionReturned,
                SubmissionAccepted,
                SubmissionReopened {

    UUID submissionId();

    UUID obligationId();

    UUID unitId();

    @Override
    default UUID aggregateId() {
        return submissionId();
    }

    @Override
    default String key() {
        return obligationId().toString();
    }
}
