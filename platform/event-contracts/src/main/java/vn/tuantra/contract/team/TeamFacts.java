package vn.tuantra.contract.team;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.team}. */
public final class TeamFacts {

    public static final List<Family<?>> FAMILIES = List.of(
            Family.on(Topic.TEAM_ROSTER, "team", TeamRosterChanged.class)
                    .fact("roster-changed", 1, TeamRosterChanged.class, "Full public state of a team."),
            Family.on(Topic.TEAM_EVENTS, "team", TeamEvent.class)
                    .fact("proposed", 1, TeamProposed.class, "A team was proposed.")
                    .fact("decided", 1, TeamDecided.class, "The ward chair signed the decision.")
                    .fact("activated", 1, TeamActivated.class, "The team may patrol and report.")
                    .fact("rejected", 1, TeamRejected.class, "A proposal was turned down.")
                    .fact("suspended", 1, TeamSuspended.class, "The team rests.")
                    .fact("resumed", 1, TeamResumed.class, "A suspended team works again.")
                    .fact("dissolved", 1, TeamDissolved.class, "The team ended.")
                    .fact("reassigned", 1, TeamReassigned.class, "The team works for another residential group.")
                    .fact("member-joined", 1, TeamMemberJoined.class, "A person joined a working team.")
                    .fact("member-left", 1, TeamMemberLeft.class, "A person left a team.")
                    .fact("member-role-changed", 1, TeamMemberRoleChanged.class, "A member took another role.")
                    .fact("fell-below-minimum", 1, TeamFellBelowMinimum.class, "A working team has too few members.")
                    .fact("strength-restored", 1, TeamStrengthRestored.class, "A team has enough members again."),
            Family.on(Topic.TEAM_EVENTS, "team", TeamTrainingExpiring.class)
                    .fact(
                            "training-expiring",
                            1,
                            TeamTrainingExpiring.class,
                            "Training of a member is about to expire."),
            Family.on(Topic.TEAM_EVENTS, "team", TeamPermitExpiring.class)
                    .fact("permit-expiring", 1, TeamPermitExpiring.class, "A permit is about to expire."));

    private TeamFacts() {}
}
