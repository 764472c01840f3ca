package vn.tuantra.reporting.submission;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.reporting.obligation.Parties;
import vn.tuantra.reporting.submission.domain.Submission;

/** Reports with what the caller may do next. */
@Component
class SubmissionViews {

    private static final Set<String> OF_THE_GATHERER =
            Set.of("receive-report", "return-report", "accept-report", "reopen-report");

    private final SignReport signing;
    private final Parties parties;
    private final Permissions permissions;

    SubmissionViews(SignReport signing, Parties parties, Permissions permissions) {
        this.signing = signing;
        this.parties = parties;
        this.permissions = permissions;
    }

    /** With the figures of this moment while none are frozen. */
    SubmissionView whole(Submission report, Caller caller) {
        return SubmissionView.of(
                report, report.frozen() == null ? signing.live(report.owed()) : null, allowed(report, caller));
    }

    /** Without figures that would have to be counted. */
    SubmissionView row(Submission report, Caller caller) {
        return SubmissionView.of(report, null, allowed(report, caller));
    }

    private List<String> allowed(Submission report, Caller caller) {
        boolean writes = parties.writes(caller, report.owed().unitId());
        boolean gathers = parties.gathers(caller, report.owed().unitId());
        return permissions.allowed(
                caller,
                "report",
                action -> report.allows(action) && (OF_THE_GATHERER.contains(action) ? gathers : writes));
    }
}
