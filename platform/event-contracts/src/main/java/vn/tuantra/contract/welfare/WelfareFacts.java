package vn.tuantra.contract.welfare;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.welfare}. */
public final class WelfareFacts {

    public static final List<Family<?>> FAMILIES = List.of(
            Family.on(Topic.TEAM_EVENTS, "allowance", AllowanceEvent.class)
                    .fact("calculated", 1, AllowanceCalculated.class, "An allowance was calculated.")
                    .fact("checked", 1, AllowanceChecked.class, "The ward checked the calculation.")
                    .fact(
                            "returned",
                            1,
                            AllowanceReturned.class,
                            "The calculation was sent back and will be made anew.")
                    .fact(
                            "approved",
                            1,
                            AllowanceApproved.class,
                            "The chair approved; the money is reserved in the budget.")
                    .fact("paid", 1, AllowancePaid.class, "The money was paid out.")
                    .fact("confirmed", 1, AllowanceConfirmed.class, "Receipt of the money is confirmed.")
                    .fact("reversed", 1, AllowanceReversed.class, "An entry was reversed."),
            Family.on(Topic.TEAM_EVENTS, "budget", BudgetEvent.class)
                    .fact("estimated", 1, BudgetEstimated.class, "The ward asks for money.")
                    .fact("allocated", 1, BudgetAllocated.class, "The ward may spend up to this amount.")
                    .fact("spent", 1, BudgetSpent.class, "An amount was spent or given back."),
            Family.on(Topic.TEAM_EVENTS, "commendation", CommendationEvent.class)
                    .fact("proposed", 1, CommendationProposed.class, "A team or member was proposed for commendation.")
                    .fact("reviewed", 1, CommendationReviewed.class, "The ward supports the proposal.")
                    .fact("sent", 1, CommendationSent.class, "The proposal went to the Home Affairs office.")
                    .fact(
                            "appraised",
                            1,
                            CommendationAppraised.class,
                            "The Home Affairs office appraised the proposal.")
                    .fact("rejected", 1, CommendationRejected.class, "The proposal was turned down.")
                    .fact("decided", 1, CommendationDecided.class, "The district chair decided to commend.")
                    .fact("awarded", 1, CommendationAwarded.class, "The commendation was handed over."),
            Family.on(Topic.TEAM_EVENTS, "casualty", CasualtyEvent.class)
                    .fact("reported", 1, CasualtyReported.class, "A member came to harm on duty.")
                    .fact("verified", 1, CasualtyVerified.class, "The ward police found that it happened on duty.")
                    .fact("file-collected", 1, CasualtyFileCollected.class, "The papers are complete.")
                    .fact("sent", 1, CasualtySent.class, "The case went to the office or fund that decides.")
                    .fact("assessed", 1, CasualtyAssessed.class, "The medical council assessed the harm.")
                    .fact("decided", 1, CasualtyDecided.class, "The support was decided.")
                    .fact("paid", 1, CasualtyPaid.class, "The support was paid.")
                    .fact("closed", 1, CasualtyClosed.class, "The case is closed.")
                    .fact("refused", 1, CasualtyRefused.class, "The support was refused."));

    private WelfareFacts() {}
}
