package vn.tuantra.contract.community;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.community}. */
public final class CommunityFacts {

    public static final List<Family<?>> FAMILIES = List.of(
            Family.on(Topic.PATROL_EVENTS, "community-work", CommunityWorkEvent.class)
                    .fact("outreach-held", 1, OutreachHeld.class, "People were told about the law.")
                    .fact("conciliation-held", 1, ConciliationHeld.class, "A team took part in a conciliation.")
                    .fact("gathering-dispersed", 1, GatheringDispersed.class, "A gathering was reminded or dispersed.")
                    .fact("reminders-given", 1, RemindersGiven.class, "People were asked to comply.")
                    .fact("households-signed-up", 1, HouseholdsSignedUp.class, "Households signed up.")
                    .fact("withdrawn", 1, CommunityWorkWithdrawn.class, "Work was entered by mistake."),
            Family.on(Topic.PATROL_EVENTS, "support-request", SupportRequestEvent.class)
                    .fact("asked", 1, SupportAsked.class, "An authority asked teams for support.")
                    .fact("accepted", 1, SupportAccepted.class, "A team will come.")
                    .fact("declined", 1, SupportDeclined.class, "A team cannot come.")
                    .fact("given", 1, SupportGiven.class, "A team has given support.")
                    .fact("withdrawn", 1, SupportRequestWithdrawn.class, "Support is not needed any more."));

    private CommunityFacts() {}
}
