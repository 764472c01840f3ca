package vn.tuantra.team.patrolteam.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.domain.AcknowledgedWarning;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;

/** A team as the API shows it, with its members' names and numbers masked. */
record TeamView(
        UUID id,
        String nameVi,
        UUID wardId,
        UUID residentialGroupId,
        TeamStatus status,
        List<Member> members,
        @Nullable Decision decision) {

    /** @param next cursor of the next page; absent on the last */
    record Page(List<TeamView> items, @Nullable UUID next) {}

    record Member(
            UUID id,
            String fullName,
            int birthYear,
            Membership.Sex sex,
            MemberCategory category,
            @Nullable String otherCategory,
            String phone,
            MemberRole role,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {

        static Member of(Membership member) {
            return new Member(
                    member.memberId(),
                    Masked.name(member.fullName()),
                    member.birthYear(),
                    member.sex(),
                    member.category(),
                    member.otherCategory(),
                    Masked.phone(member.phone()),
                    member.role(),
                    member.joinedOn(),
                    member.leftOn());
        }
    }

    record Decision(
            String decisionNumber,
            LocalDate decisionDate,
            LocalDate effectiveDate,
            List<AcknowledgedWarning> acknowledgedWarnings) {

        static Decision of(EstablishingDecision decision) {
            return new Decision(
                    decision.number(), decision.decidedOn(), decision.effectiveOn(), decision.acknowledgedWarnings());
        }
    }

    static TeamView of(PatrolTeam team) {
        EstablishingDecision decision = team.decision();
        return new TeamView(
                team.teamId().value(),
                team.nameVi(),
                team.wardId(),
                team.residentialGroupId(),
                team.status(),
                team.members().stream().map(Member::of).toList(),
                decision == null ? null : Decision.of(decision));
    }
}
