package vn.tuantra.contract.report;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.report}. */
public final class ReportFacts {

    public static final List<Family<?>> FAMILIES = List.of(
            Family.on(Topic.REPORT_EVENTS, "report", ObligationEvent.class)
                    .fact("obligation-due-soon", 1, ObligationDueSoon.class, "A report must be sent soon.")
                    .fact("obligation-overdue", 1, ObligationOverdue.class, "A report was not sent in time."),
            Family.on(Topic.REPORT_EVENTS, "report", SubmissionEvent.class)
                    .fact("submission-signed", 1, SubmissionSigned.class, "A report was signed and its figures frozen.")
                    .fact("submission-sent", 1, SubmissionSent.class, "A report was sent.")
                    .fact("submission-received", 1, SubmissionReceived.class, "A report was received.")
                    .fact(
                            "submission-returned",
                            1,
                            SubmissionReturned.class,
                            "A report was given back to be corrected.")
                    .fact("submission-accepted", 1, SubmissionAccepted.class, "A report was accepted.")
                    .fact("submission-reopened", 1, SubmissionReopened.class, "An accepted report is to be corrected."),
            Family.on(Topic.REPORT_EVENTS, "report", ConsolidationSent.class)
                    .fact("consolidation-sent", 1, ConsolidationSent.class, "Reports were put together and sent up."));

    private ReportFacts() {}
}
