package vn.tuantra.team.welfare.commendation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.team.access.DutyHolders;
import vn.tuantra.team.welfare.WelfareSettings;
import vn.tuantra.team.welfare.commendation.domain.Commendation;

/** Shows proposals with their age and with what the caller may do with them now. */
@Component
class CommendationViews {

    static final String APPRAISE = "appraise-commendation";

    private final Permissions permissions;
    private final DutyHolders duties;
    private final int within;
    private final Clock clock;

    CommendationViews(Permissions permissions, DutyHolders duties, WelfareSettings settings, Clock clock) {
        this.permissions = permissions;
        this.duties = duties;
        this.within = settings.commendationWithin();
        this.clock = clock;
    }

    CommendationView of(Commendation one, Caller caller) {
        long age = Duration.between(one.proposedAt(), clock.instant()).toDays();
        return CommendationView.of(
                one,
                age,
                one.status().isOpen() && age > within,
                permissions.allowed(
                        caller,
                        "commendation",
                        action -> Commendation.STEPS.allows(action, one.status())
                                && one.maySign(action, caller.subject())
                                && (!action.equals(APPRAISE)
                                        || duties.holds(caller, DutyRole.COMMENDATION_OWNER, one.wardId()))));
    }
}
