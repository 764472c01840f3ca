package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Who belongs to which team today, for the features that deal with members. */
@Component
public class CurrentMembers {

    private final PatrolTeams teams;
    private final FindTeams findTeams;
    private final Clock clock;

    CurrentMembers(PatrolTeams teams, FindTeams findTeams, Clock clock) {
        this.teams = teams;
        this.findTeams = findTeams;
        this.clock = clock;
    }

    /** @throws Refusal {@code NOT_FOUND} for a team that the caller does not see, {@code NOT_A_MEMBER} */
    public FindMembers.Found require(UUID teamId, UUID memberId, Caller caller) {
        PatrolTeam team = findTeams.visible(new TeamId(teamId), caller).state();
        return new FindMembers.Found(team, require(team, memberId, VietnamDay.of(clock.instant())));
    }

    /** @throws Refusal {@code NOT_FOUND} */
    public PatrolTeam team(UUID teamId, Caller caller) {
        return findTeams.visible(new TeamId(teamId), caller).state();
    }

    /** Whether the person belongs to any team on a day. */
    public boolean isAnywhere(UUID memberId, LocalDate day) {
        return find(memberId, day).isPresent();
    }

    /** Where the person belongs on a day, if anywhere. */
    public Optional<FindMembers.Found> find(UUID memberId, LocalDate day) {
        return teams.ofPerson(memberId).stream()
                .map(Versioned::state)
                .flatMap(team -> team.membersOn(day).stream()
                        .filter(member -> member.memberId().equals(memberId))
                        .map(member -> new FindMembers.Found(team, member)))
                .findFirst();
    }

    private static Membership require(PatrolTeam team, UUID memberId, LocalDate day) {
        return team.members().stream()
                .filter(member -> member.memberId().equals(memberId) && member.isCurrentOn(day))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("NOT_A_MEMBER", Map.of("member", memberId)));
    }
}
