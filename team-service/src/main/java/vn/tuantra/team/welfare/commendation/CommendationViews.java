package vn.tuantra.team.welfare.commendation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.team.welfare.WelfareSettings;
import vn.tuantra.team.welfare.commendation.domain.Commendation;

/** Shows proposals with their age and with what the caller may do with them now. */
@Component
class CommendationViews {

    private final Permissions permissions;
    private final CommendationOffice office;
    private final int within;
    private final Clock clock;

    CommendationViews(Permissions permissions, CommendationOffice office, WelfareSettings settings, Clock clock) {
        this.permissions = permissions;
        this.office = office;
        this.within = settings.commendationWithin();
        this.clock = clock;
    }

    CommendationView of(Commendation one, Caller caller) {
        long age = Duration.between(one.proposedAt(), clock.instant()).toDays();
        return CommendationView.of(
                one,
                age,
                one.status().isOpen() && age > within,
                office.waitsFor(one),
                permissions.allowed(
                        caller,
                        "commendation",
                        action -> Commendation.STEPS.allows(action, one.status())
                                && one.maySign(action, caller.subject())
                                && office.mayTake(action, caller, one.wardId())));
    }
}
