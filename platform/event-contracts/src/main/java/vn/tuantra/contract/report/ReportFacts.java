package vn.tuantra.contract.report;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.report}. */
public final class ReportFacts {

    public static final List<Family<?>> FAMILIES =
            List.of(Family.on(Topic.REPORT_EVENTS, "report", ObligationEvent.class)
                    .fact("obligation-due-soon", 1, ObligationDueSoon.class, "A report must be sent soon.")
                    .fact("obligation-overdue", 1, ObligationOverdue.class, "A report was not sent in time."));

    private ReportFacts() {}
}
