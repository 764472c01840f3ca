package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.TeamDissolved;
import vn.tuantra.contract.team.TeamReassigned;
import vn.tuantra.contract.team.TeamResumed;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.contract.team.TeamSuspended;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision.Paper;

/**
 * What the chair may decide about a team that exists (REQ-TEAM-1, REQ-ORG-5), each by a paper that is in force. A team
 * is measured all its life by the policy of the day on which it was founded (REQ-TEAM-7).
 */
public final class TeamLife {

    private TeamLife() {}

    /** @throws Refusal {@code ILLEGAL_TRANSITION}, {@code NOT_YET_EFFECTIVE}, {@code DECISION_NUMBER_USED} */
    public static Change<PatrolTeam, DomainEvent> suspend(PatrolTeam team, Paper paper, Circumstances now, Actor by) {
        team.requireStep("suspend-team");
        return draft(team, FurtherDecision.Kind.SUSPENDED, paper, now, by)
                .status(TeamStatus.SUSPENDED)
                .done()
                .told(new TeamSuspended(
                        team.teamId().value(),
                        team.wardId(),
                        paper.number(),
                        paper.decidedOn(),
                        paper.effectiveOn(),
                        by));
    }

    /** @throws Refusal as {@link #suspend}, and {@code NO_LEADER} and the like when nobody leads it any more */
    public static Change<PatrolTeam, DomainEvent> resume(PatrolTeam team, Paper paper, Circumstances now, Actor by) {
        team.requireStep("resume-team");
        policyOf(team, now).checkRunning(new Roster(team.members()).on(now.today()));
        return draft(team, FurtherDecision.Kind.RESUMED, paper, now, by)
                .status(TeamStatus.ACTIVE)
                .done()
                .told(new TeamResumed(
                        team.teamId().value(),
                        team.wardId(),
                        paper.number(),
                        paper.decidedOn(),
                        paper.effectiveOn(),
                        by));
    }

    /** Ends the team and every membership in it. */
    public static Change<PatrolTeam, DomainEvent> dissolve(PatrolTeam team, Paper paper, Circumstances now, Actor by) {
        team.requireStep("dissolve-team");
        LocalDate end = paper.effectiveOn();
        List<Membership> ended = team.members().stream()
                .map(member -> member.leftOn() == null ? member.until(end) : member)
                .toList();
        return draft(team, FurtherDecision.Kind.DISSOLVED, paper, now, by)
                .status(TeamStatus.DISSOLVED)
                .members(ended)
                .understrength(false)
                .done()
                .told(new TeamDissolved(
                        team.teamId().value(), team.wardId(), paper.number(), paper.decidedOn(), end, by));
    }

    /**
     * Takes back a founding decision that has not set the team to work yet: nobody has belonged to it.
     *
     * @throws Refusal as {@link #suspend}
     */
    public static Change<PatrolTeam, DomainEvent> withdraw(PatrolTeam team, Paper paper, Circumstances now, Actor by) {
        team.requireStep("withdraw-decision");
        LocalDate end = paper.effectiveOn();
        List<Membership> never = team.members().stream()
                .map(member -> member.leftOn() == null
                        ? member.until(end.isBefore(member.joinedOn()) ? member.joinedOn() : end)
                        : member)
                .toList();
        return draft(team, FurtherDecision.Kind.WITHDRAWN, paper, now, by)
                .status(TeamStatus.DISSOLVED)
                .members(never)
                .done()
                .told(new TeamDissolved(
                        team.teamId().value(), team.wardId(), paper.number(), paper.decidedOn(), end, by));
    }

    /**
     * Gives the team another residential group, as after a merger of wards.
     *
     * @throws Refusal {@code SAME_GROUP} and those of {@link #suspend}
     */
    public static Change<PatrolTeam, DomainEvent> reassign(
            PatrolTeam team, UUID wardId, UUID groupId, Paper paper, Circumstances now, Actor by) {
        team.requireStep("reassign-team");
        if (groupId.equals(team.residentialGroupId())) {
            throw Refusal.conflict("SAME_GROUP", Map.of("field", "residentialGroupId"));
        }
        paper.requireInForce(now.today());
        List<String> warnings = now.groupHasTeam() && policyOf(team, now).oneTeamPerGroup()
                ? List.of(TeamPolicy.GROUP_HAS_TEAM)
                : List.of();
        paper.requireAcknowledged(warnings);
        return team.draft()
                .decided(FurtherDecision.of(FurtherDecision.Kind.REASSIGNED, paper, warnings, wardId, by))
                .moved(wardId, groupId, paper.effectiveOn())
                .seated(policyOf(team, now).seatFor(groupId, paper))
                .done()
                .told(new TeamReassigned(
                        team.teamId().value(),
                        wardId,
                        groupId,
                        team.wardId(),
                        team.residentialGroupId(),
                        paper.number(),
                        paper.decidedOn(),
                        paper.effectiveOn(),
                        by));
    }

    static TeamPolicy policyOf(PatrolTeam team, Circumstances now) {
        return now.policies().at(team.signed().decidedOn());
    }

    private static TeamDraft draft(
            PatrolTeam team, FurtherDecision.Kind kind, Paper paper, Circumstances now, Actor by) {
        paper.requireInForce(now.today());
        return team.draft().decided(FurtherDecision.of(kind, paper, List.of(), team.wardId(), by));
    }
}
