package vn.tuantra.team.patrolteam.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.team.oversight.Disclosures;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Shows a member's name and number to somebody who says why; that it was shown is on record before it is. */
@Component
public class DisclosePerson {

    private final FindTeams findTeams;
    private final PersonalRecords people;
    private final Disclosures disclosures;

    DisclosePerson(FindTeams findTeams, PersonalRecords people, Disclosures disclosures) {
        this.findTeams = findTeams;
        this.people = people;
        this.disclosures = disclosures;
    }

    /** @throws Refusal {@code NOT_FOUND} outside the caller's subtree, {@code NOT_A_MEMBER}, {@code PERSON_ERASED} */
    public PersonalRecords.Opened disclose(
            TeamId id, UUID memberId, Purpose purpose, String reason, Caller caller, Command command) {
        Membership member = findTeams.visible(id, caller).state().members().stream()
                .filter(one -> one.memberId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("member"));
        people.requireKept(member);
        disclosures.note(command, List.of(memberId), purpose, reason);
        return people.open(member);
    }
}
