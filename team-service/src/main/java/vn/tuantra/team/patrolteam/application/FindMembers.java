package vn.tuantra.team.patrolteam.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;

/** Finds people by their names, with and without tone marks, among the teams that the caller sees. */
@Component
public class FindMembers {

    private final PatrolTeams teams;
    private final PersonalRecords people;

    FindMembers(PatrolTeams teams, PersonalRecords people) {
        this.teams = teams;
        this.people = people;
    }

    /** A membership and the team it belongs to. */
    public record Found(PatrolTeam team, Membership member) {}

    /**
     * Memberships in teams, page by page of the teams.
     *
     * @throws Refusal {@code INVALID_FIELD} when the name has no letter or digit
     */
    public Page<List<Found>> byName(String name, @Nullable String cursor, int limit, Caller caller) {
        List<String> tokens = people.query(name);
        if (tokens.isEmpty()) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", "name"));
        }
        return teams.withNames(caller, tokens, cursor, limit)
                .map(team -> team.state().members().stream()
                        .filter(member -> member.person().nameTokens().containsAll(tokens))
                        .map(member -> new Found(team.state(), member))
                        .toList());
    }

    /** Members of a team who have a namesake of the same year in another working team: perhaps one person, paid twice. */
    public List<UUID> namesakes(PatrolTeam team) {
        Map<String, UUID> wanted = new HashMap<>();
        team.members().stream()
                .filter(member -> member.leftOn() == null && !member.isAreaOfficer())
                .forEach(member -> {
                    String digest = member.person().namesake();
                    if (digest != null) {
                        wanted.put(digest, member.memberId());
                    }
                });
        return teams.withNamesakes(wanted.keySet(), team.teamId()).stream()
                .flatMap(other -> other.members().stream())
                .filter(member -> member.leftOn() == null)
                .map(member -> member.person().namesake())
                .filter(Objects::nonNull)
                .map(wanted::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
