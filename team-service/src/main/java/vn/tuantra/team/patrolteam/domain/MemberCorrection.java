package vn.tuantra.team.patrolteam.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision.Paper;

/** A decision that puts right what was written wrongly about a member; who was what and when is not touched. */
public final class MemberCorrection {

    private MemberCorrection() {}

    /**
     * Writes the person anew wherever the team names him or her.
     *
     * @param right the person as it is right; role and days are those of each membership
     * @throws Refusal {@code ILLEGAL_TRANSITION}, {@code NOT_YET_EFFECTIVE}, {@code DECISION_NUMBER_USED},
     *     {@code NOT_A_MEMBER}, {@code DUPLICATE_MEMBER}, {@code MEMBER_UNDER_AGE}
     */
    public static Change<PatrolTeam, DomainEvent> of(
            PatrolTeam team, Paper paper, Membership right, Circumstances now, Actor by) {
        team.requireStep("correct-member");
        paper.requireInForce(now.today());
        UUID person = right.memberId();
        if (team.members().stream().noneMatch(member -> member.memberId().equals(person))) {
            throw Refusal.conflict("NOT_A_MEMBER", Map.of("member", person));
        }
        requireNobodyElse(team, right);
        List<Membership> corrected = team.members().stream()
                .map(member -> member.memberId().equals(person) ? member.correctedTo(right) : member)
                .toList();
        new Roster(corrected).on(now.today()).requireOfAge(now.minimumAge(), now.today());
        return team.draft()
                .members(corrected)
                .decided(FurtherDecision.of(FurtherDecision.Kind.CORRECTED, paper, List.of(), team.wardId(), by))
                .done()
                .told();
    }

    private static void requireNobodyElse(PatrolTeam team, Membership right) {
        boolean taken = team.members().stream()
                .anyMatch(other -> !other.memberId().equals(right.memberId())
                        && other.leftOn() == null
                        && other.person().identity().equals(right.person().identity()));
        if (taken) {
            throw Refusal.conflict("DUPLICATE_MEMBER", Map.of("member", right.memberId()));
        }
    }
}
