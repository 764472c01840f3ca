package vn.tuantra.team.patrolteam.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Deletes what is known of a person who has left every team: the key first, then the traces beside it. */
@Component
public class ErasePerson {

    private final PatrolTeams teams;
    private final PersonalRecords people;
    private final Access access;

    ErasePerson(PatrolTeams teams, PersonalRecords people, Access access) {
        this.teams = teams;
        this.people = people;
        this.access = access;
    }

    /** @throws Refusal {@code NOT_FOUND} when any of the person's teams lies elsewhere, {@code STILL_A_MEMBER} */
    public void erase(UUID memberId, Caller caller, Command command) {
        List<Versioned<PatrolTeam>> all = teams.ofPerson(memberId);
        if (all.isEmpty()
                || all.stream()
                        .anyMatch(team -> !access.sees(caller, team.state().residentialGroupId()))) {
            throw Refusal.notFound("member");
        }
        all.forEach(team -> team.state().erase(memberId));
        people.erase(memberId);
        all.forEach(team -> teams.change(new TeamId(team.id()), null, command, now -> now.erase(memberId)));
    }
}
