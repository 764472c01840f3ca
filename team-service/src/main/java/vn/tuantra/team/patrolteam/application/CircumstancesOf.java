package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.patrolteam.TeamSettings;
import vn.tuantra.team.patrolteam.domain.Circumstances;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Gathers what a decision about a team depends on besides the team. */
@Component
public class CircumstancesOf {

    private final PatrolTeams teams;
    private final TeamSettings settings;
    private final Clock clock;

    CircumstancesOf(PatrolTeams teams, TeamSettings settings, Clock clock) {
        this.teams = teams;
        this.settings = settings;
        this.clock = clock;
    }

    public Circumstances now() {
        return new Circumstances(settings.teamPolicies(), VietnamDay.of(clock.instant()), settings.minimumAge(), false);
    }

    /** The same for a team that is to work for a residential group. */
    public Circumstances now(TeamId team, UUID residentialGroupId) {
        boolean taken = teams.workingFor(Set.of(residentialGroupId)).stream()
                .anyMatch(other -> !other.id().equals(team.value()));
        Circumstances now = now();
        return new Circumstances(now.policies(), now.today(), now.minimumAge(), taken);
    }
}
