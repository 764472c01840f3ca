package vn.tuantra.team.patrolteam.application;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.TeamSettings;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;

/** Under which regime the teams of a ward were founded, for the features whose rules depend on it. */
@Component
public class PolicyOfTeam {

    private static final Set<TeamStatus> FOUNDED =
            EnumSet.of(TeamStatus.ACTIVE, TeamStatus.SUSPENDED, TeamStatus.DISSOLVED);

    private final PatrolTeams teams;
    private final TeamSettings settings;

    PolicyOfTeam(PatrolTeams teams, TeamSettings settings) {
        this.teams = teams;
        this.settings = settings;
    }

    /** Teams of these wards that work or have worked. */
    public List<PatrolTeam> founded(Set<UUID> wards) {
        return teams.everIn(wards).stream()
                .filter(team -> FOUNDED.contains(team.status()))
                .toList();
    }

    /** The policy of the day of the establishing decision. */
    public String nameOf(PatrolTeam team) {
        return settings.teamPolicies().at(decision(team).decidedOn()).name();
    }

    /** First day on which the team could work. */
    public LocalDate begunOn(PatrolTeam team) {
        return decision(team).effectiveOn();
    }

    private static EstablishingDecision decision(PatrolTeam team) {
        return Objects.requireNonNull(team.decision(), "founded without a decision");
    }
}
