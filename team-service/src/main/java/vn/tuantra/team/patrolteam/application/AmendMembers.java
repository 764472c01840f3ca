package vn.tuantra.team.patrolteam.application;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.team.patrolteam.domain.Circumstances;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision.Paper;
import vn.tuantra.team.patrolteam.domain.MemberChange;
import vn.tuantra.team.patrolteam.domain.MembersAmendment;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** The ward chair decides who joins, leaves and leads (REQ-TEAM-6). */
@Component
public class AmendMembers {

    private final PatrolTeams teams;
    private final FindTeams findTeams;
    private final PersonalRecords people;
    private final CircumstancesOf circumstances;

    AmendMembers(PatrolTeams teams, FindTeams findTeams, PersonalRecords people, CircumstancesOf circumstances) {
        this.teams = teams;
        this.findTeams = findTeams;
        this.people = people;
        this.circumstances = circumstances;
    }

    /** One line of the decision, with the newcomer as written down. */
    public sealed interface Line {

        record Join(Applicant newcomer) implements Line {}

        record Leave(UUID memberId) implements Line {}

        record TakeRole(UUID memberId, MemberRole role) implements Line {}
    }

    /** @throws Refusal {@code NOT_FOUND} outside the caller's subtree, {@code PERSON_ALREADY_MEMBER} and the domain's */
    public Versioned<PatrolTeam> amend(
            TeamId id, Paper paper, List<Line> lines, @Nullable Long ifVersion, Caller caller, Command command) {
        findTeams.visible(id, caller);
        Circumstances now = circumstances.now();
        return teams.change(id, ifVersion, command, team -> {
            // The domain is asked first: sealing makes keys, and nothing is written of a decision that is refused.
            MembersAmendment.of(team, paper, written(lines, people::sketch), now, command.by());
            return MembersAmendment.of(team, paper, written(lines, people::seal), now, command.by());
        });
    }

    private static List<MemberChange> written(List<Line> lines, Function<Applicant, Membership> write) {
        return lines.stream().map(line -> written(line, write)).toList();
    }

    private static MemberChange written(Line line, Function<Applicant, Membership> write) {
        return switch (line) {
            case Line.Join join -> new MemberChange.Join(write.apply(join.newcomer()));
            case Line.Leave leave -> new MemberChange.Leave(leave.memberId());
            case Line.TakeRole change -> new MemberChange.TakeRole(change.memberId(), change.role());
        };
    }
}
