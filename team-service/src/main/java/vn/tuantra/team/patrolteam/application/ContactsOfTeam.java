package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** The numbers of a whole team for whoever leads it; on record at everybody who is shown. */
@Component
public class ContactsOfTeam {

    private final FindTeams findTeams;
    private final PeopleOnPaper people;
    private final Clock clock;

    ContactsOfTeam(FindTeams findTeams, PeopleOnPaper people, Clock clock) {
        this.findTeams = findTeams;
        this.people = people;
        this.clock = clock;
    }

    /** @throws Refusal {@code NOT_FOUND} */
    public List<PeopleOnPaper.Named> of(UUID teamId, Caller caller, Command command) {
        PatrolTeam team = findTeams.visible(new TeamId(teamId), caller).state();
        return people.of(team, team.membersOn(VietnamDay.of(clock.instant())), Purpose.CONTACT, command);
    }
}
