package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.patrolteam.domain.Circumstances;
import vn.tuantra.team.patrolteam.domain.TeamFounding;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Sets decided teams to work on the day on which their decision takes effect; the paper is the authority, not a click. */
@Component
public class ActivateDueTeams {

    private static final Command SYSTEM =
            Command.ofSystem(new Actor("team-activations", "SYSTEM", null), "activate-team", "team");

    private final PatrolTeams teams;
    private final CircumstancesOf circumstances;
    private final Clock clock;

    ActivateDueTeams(PatrolTeams teams, CircumstancesOf circumstances, Clock clock) {
        this.teams = teams;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** A team that is not yet what its policy asks for waits: its page says what is missing. */
    public void run() {
        Circumstances now = circumstances.now();
        teams.due(VietnamDay.of(clock.instant())).forEach(due -> {
            try {
                teams.change(new TeamId(due.id()), null, SYSTEM, team -> TeamFounding.activate(team, now, SYSTEM.by()));
            } catch (Refusal notYet) {
                // What is refused today may be allowed tomorrow, when somebody has joined.
            }
        });
    }
}
