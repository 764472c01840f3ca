package vn.tuantra.team.patrolteam.application;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.team.patrolteam.domain.Circumstances;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision.Paper;
import vn.tuantra.team.patrolteam.domain.MemberCorrection;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** The chair corrects what was written about a member; what is not named stays as it is. */
@Component
public class CorrectMember {

    private final PatrolTeams teams;
    private final FindTeams findTeams;
    private final PersonalRecords people;
    private final CircumstancesOf circumstances;

    CorrectMember(PatrolTeams teams, FindTeams findTeams, PersonalRecords people, CircumstancesOf circumstances) {
        this.teams = teams;
        this.findTeams = findTeams;
        this.people = people;
        this.circumstances = circumstances;
    }

    /** What is to be written instead. */
    public record Right(
            UUID memberId,
            @Nullable String fullName,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            @Nullable String phone) {

        /** Without the person: this may end up in a log. */
        @Override
        public String toString() {
            return "Right[" + memberId + "]";
        }
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code NOT_A_MEMBER}, {@code PERSON_ERASED} and the domain's */
    public Versioned<PatrolTeam> correct(
            TeamId id, Paper paper, Right right, @Nullable Long ifVersion, Caller caller, Command command) {
        findTeams.visible(id, caller);
        Circumstances now = circumstances.now();
        return teams.change(id, ifVersion, command, team -> {
            Applicant applicant = applicant(member(team, right.memberId()), right);
            // The domain is asked first: nothing is sealed for a correction that is refused.
            MemberCorrection.of(team, paper, people.sketch(applicant), now, command.by());
            return MemberCorrection.of(team, paper, people.seal(applicant), now, command.by());
        });
    }

    private Applicant applicant(Membership known, Right right) {
        PersonalRecords.Opened person = people.open(known);
        return new Applicant(
                known.memberId(),
                right.fullName() == null ? person.fullName() : right.fullName(),
                right.birthYear() == null ? known.birthYear() : right.birthYear(),
                right.sex() == null ? known.sex() : right.sex(),
                known.category(),
                known.otherCategory(),
                right.phone() == null ? person.phone() : right.phone(),
                known.role(),
                known.joinedOn());
    }

    private static Membership member(PatrolTeam team, UUID memberId) {
        return team.members().stream()
                .filter(one -> one.memberId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("NOT_A_MEMBER", Map.of("member", memberId)));
    }
}
