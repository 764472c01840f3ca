package vn.tuantra.team.patrolteam.application;

import vn.tuantra.chassis.directory.Reach;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Finds people by their names, with and without tone marks, among the teams that the caller sees. */
@Component
public class FindMembers {

    private final PatrolTeams teams;
    private final PersonalRecords people;
    private final Reach reach;

    FindMembers(PatrolTeams teams, PersonalRecords people, Reach reach) {
        this.teams = teams;
        this.people = people;
        this.reach = reach;
    }

    /** A membership and the team it belongs to. */
    public record Found(PatrolTeam team, Membership member) {}

    /**
     * Memberships in up to {@code limit} teams.
     *
     * @throws Refusal {@code INVALID_FIELD} when the name has no letter or digit
     */
    public List<Found> byName(String name, @Nullable TeamId after, int limit, Caller caller) {
        List<String> tokens = people.query(name);
        if (tokens.isEmpty()) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", "name"));
        }
        UUID top = caller.unitId();
        if (top == null) {
            return List.of();
        }
        return teams.withNames(reach.below(top), tokens, after, limit).stream()
                .flatMap(team -> team.state().members().stream()
                        .filter(member -> member.person().nameTokens().containsAll(tokens))
                        .map(member -> new Found(team.state(), member)))
                .toList();
    }
}
