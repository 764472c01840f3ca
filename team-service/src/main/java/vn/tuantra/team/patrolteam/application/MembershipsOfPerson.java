package vn.tuantra.team.patrolteam.application;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;

/** Every membership that a person has or had, with the name in full: for the person, and for nobody without a note. */
@Component
public class MembershipsOfPerson {

    private record Held(PatrolTeam team, Membership membership) {}

    private final PatrolTeams teams;
    private final PeopleOnPaper people;
    private final Access access;

    MembershipsOfPerson(PatrolTeams teams, PeopleOnPaper people, Access access) {
        this.teams = teams;
        this.people = people;
        this.access = access;
    }

    /** Whether the person belongs or belonged to a team in the caller's part of the tree. */
    public boolean sees(Caller caller, UUID memberId) {
        return teamsOf(memberId).stream().anyMatch(team -> access.sees(caller, team.residentialGroupId()));
    }

    /** The latest first. Whoever shows this to somebody else notes it first. */
    public List<PeopleOnPaper.Named> of(UUID memberId) {
        return latestFirst(memberId)
                .map(held -> people.named(held.team(), held.membership()))
                .toList();
    }

    /**
     * The team that the person joined last; nobody's name is opened.
     *
     * @throws Refusal {@code NOT_FOUND} for somebody who never belonged to a team
     */
    public UUID latestTeamOf(UUID memberId) {
        return latestFirst(memberId)
                .findFirst()
                .map(held -> held.team().teamId().value())
                .orElseThrow(() -> Refusal.notFound("member"));
    }

    private Stream<Held> latestFirst(UUID memberId) {
        return teamsOf(memberId).stream()
                .flatMap(team -> team.members().stream()
                        .filter(member -> member.memberId().equals(memberId))
                        .map(member -> new Held(team, member)))
                .sorted(Comparator.comparing((Held held) -> held.membership().joinedOn())
                        .reversed());
    }

    private List<PatrolTeam> teamsOf(UUID memberId) {
        return teams.ofPerson(memberId).stream().map(Versioned::state).toList();
    }
}
