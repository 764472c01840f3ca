package vn.tuantra.team.patrolteam.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.privacy.PersonalDataShredded;
import vn.tuantra.chassis.privacy.UnreadablePersonalData;
import vn.tuantra.team.oversight.Disclosures;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Names in full for papers that need them; who had them printed is on record before they are. */
@Component
public class PeopleOnPaper {

    private final PatrolTeams teams;
    private final PersonalRecords people;
    private final Disclosures disclosures;

    PeopleOnPaper(PatrolTeams teams, PersonalRecords people, Disclosures disclosures) {
        this.teams = teams;
        this.people = people;
        this.disclosures = disclosures;
    }

    /** A membership with its person's name and number. */
    public record Named(PatrolTeam team, Membership member, String fullName, String phone) {

        /** Without the person: this may end up in a log. */
        @Override
        public String toString() {
            return "Named[" + member.memberId() + "]";
        }
    }

    /** These members of a team. */
    public List<Named> of(PatrolTeam team, List<Membership> members, Purpose purpose, Command command) {
        disclosures.note(
                command, members.stream().map(Membership::memberId).distinct().toList(), purpose);
        return members.stream().map(member -> named(team, member)).toList();
    }

    /** A person as a run or a course knows him or her. */
    public record Asked(UUID teamId, UUID memberId) {}

    /**
     * People of any teams, each with the last role that he or she held there, in the order in which they are asked for.
     *
     * @throws Refusal {@code NOT_FOUND} when one of them never belonged to the team
     */
    public List<Named> find(List<Asked> asked, Purpose purpose, Command command) {
        disclosures.note(command, asked.stream().map(Asked::memberId).distinct().toList(), purpose);
        Map<UUID, PatrolTeam> read = new HashMap<>();
        return asked.stream()
                .map(one -> named(
                        read.computeIfAbsent(
                                one.teamId(), id -> teams.get(new TeamId(id)).state()),
                        one.memberId()))
                .toList();
    }

    private Named named(PatrolTeam team, UUID memberId) {
        return named(
                team,
                team.members().stream()
                        .filter(member -> member.memberId().equals(memberId))
                        .reduce((_, later) -> later)
                        .orElseThrow(() -> Refusal.notFound("member")));
    }

    /** Whoever cannot be read any more stays on the paper masked; whoever asks has noted it. */
    Named named(PatrolTeam team, Membership member) {
        try {
            if (!people.isErased(member)) {
                PersonalRecords.Opened opened = people.open(member);
                return new Named(team, member, opened.fullName(), opened.phone());
            }
        } catch (UnreadablePersonalData | PersonalDataShredded e) {
            // Falls through: one person must not keep the others from being paid.
        }
        return new Named(
                team, member, member.person().maskedName(), member.person().maskedPhone());
    }
}
