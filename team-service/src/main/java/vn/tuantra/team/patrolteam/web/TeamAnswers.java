package vn.tuantra.team.patrolteam.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.team.patrolteam.application.FindMembers;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;

/** A team with its version and with what the caller may do with it now. */
@Component
class TeamAnswers {

    private static final String SCAN = "attach-scan";

    private final Permissions permissions;
    private final FindMembers findMembers;

    TeamAnswers(Permissions permissions, FindMembers findMembers) {
        this.permissions = permissions;
        this.findMembers = findMembers;
    }

    ResponseEntity<TeamView> ok(Versioned<PatrolTeam> team, Caller caller) {
        return Answers.ok(team, one -> whole(one, caller));
    }

    ResponseEntity<TeamView> created(Versioned<PatrolTeam> team, Caller caller) {
        return Answers.created(team, one -> whole(one, caller));
    }

    /** As one of many: nobody looks for namesakes there. */
    TeamView listed(PatrolTeam team, Caller caller) {
        return TeamView.of(team, List.of(), allowed(team, caller));
    }

    private TeamView whole(PatrolTeam team, Caller caller) {
        return TeamView.of(team, findMembers.namesakes(team), allowed(team, caller));
    }

    private List<String> allowed(PatrolTeam team, Caller caller) {
        return permissions.allowed(
                caller,
                "team",
                action -> (PatrolTeam.STEPS.allows(action, team.status()) && team.maySign(action, caller.subject()))
                        || (action.equals(SCAN) && team.registerEntries() != null));
    }
}
