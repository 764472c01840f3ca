package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.TeamEvent;
import vn.tuantra.contract.team.TeamFellBelowMinimum;
import vn.tuantra.contract.team.TeamMemberJoined;
import vn.tuantra.contract.team.TeamMemberLeft;
import vn.tuantra.contract.team.TeamMemberRoleChanged;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.contract.team.TeamStrengthRestored;

/**
 * A decision about who belongs to a team (REQ-TEAM-6). All its lines take effect together, so that a leader is replaced
 * without a day without one.
 */
public final class MembersAmendment {

    private final PatrolTeam team;
    private final LocalDate day;
    private final Actor by;
    private final List<Membership> members;
    private final List<TeamEvent> facts = new ArrayList<>();

    private MembersAmendment(PatrolTeam team, LocalDate day, Actor by) {
        this.team = team;
        this.day = day;
        this.by = by;
        this.members = new ArrayList<>(team.members());
    }

    /**
     * Carries out the lines in their order.
     *
     * @throws Refusal {@code NOT_A_MEMBER}, {@code DUPLICATE_MEMBER}, {@code SAME_ROLE}, {@code OFFICER_MUST_LEAD},
     *     {@code BEFORE_JOINING}, {@code MEMBER_UNDER_AGE}, {@code WARNING_NOT_ACKNOWLEDGED}; for a working team also
     *     what its policy refuses, except that it may become too small
     */
    public static Change<PatrolTeam, DomainEvent> of(
            PatrolTeam team, EstablishingDecision.Paper paper, List<MemberChange> lines, Circumstances now, Actor by) {
        team.requireStep("amend-members");
        paper.requireInForce(now.today());
        MembersAmendment amendment = new MembersAmendment(team, paper.effectiveOn(), by);
        lines.forEach(amendment::apply);
        return amendment.outcome(paper, now);
    }

    private void apply(MemberChange line) {
        switch (line) {
            case MemberChange.Join join -> join(join.newcomer());
            case MemberChange.Leave leave -> leave(end(new Roster(members).current(leave.memberId())));
            case MemberChange.TakeRole change ->
                takeRole(new Roster(members).current(change.memberId()), change.role());
        }
    }

    private void join(Membership newcomer) {
        if (new Roster(members).hasCurrent(newcomer.memberId())) {
            throw Refusal.conflict("DUPLICATE_MEMBER", Map.of("member", newcomer.memberId()));
        }
        Membership member = newcomer.as(newcomer.role(), day);
        TeamProposal.requireSound(member);
        members.add(member);
        facts.add(new TeamMemberJoined(
                team.teamId().value(), team.wardId(), member.memberId(), member.role(), member.category(), day, by));
    }

    private void leave(Membership member) {
        facts.add(new TeamMemberLeft(
                team.teamId().value(), team.wardId(), member.memberId(), member.role(), member.category(), day, by));
    }

    private void takeRole(Membership member, MemberRole role) {
        if (member.role() == role) {
            throw Refusal.conflict("SAME_ROLE", Map.of("member", member.memberId()));
        }
        end(member);
        Membership next = member.as(role, day);
        TeamProposal.requireSound(next);
        members.add(next);
        facts.add(new TeamMemberRoleChanged(
                team.teamId().value(),
                team.wardId(),
                member.memberId(),
                member.role(),
                role,
                member.category(),
                day,
                by));
    }

    private Membership end(Membership member) {
        if (!day.isAfter(member.joinedOn())) {
            throw Refusal.conflict("BEFORE_JOINING", Map.of("member", member.memberId()));
        }
        members.set(members.indexOf(member), member.until(day));
        return member;
    }

    private Change<PatrolTeam, DomainEvent> outcome(EstablishingDecision.Paper paper, Circumstances now) {
        TeamPolicy policy = TeamLife.policyOf(team, now);
        Roster roster = new Roster(members).on(now.today());
        roster.requireOfAge(now.minimumAge(), day);
        List<String> warnings = policy.warningsAbout(roster, day, false).stream()
                .filter(warning -> !alreadyKnown(warning))
                .toList();
        paper.requireAcknowledged(warnings);
        boolean working = team.status() == TeamStatus.ACTIVE;
        if (working) {
            policy.checkRunning(roster);
        }
        boolean understrength = team.status() != TeamStatus.DECIDED && policy.isUnderstrength(roster);
        tellStrength(policy, roster.size(), understrength);
        return team.draft()
                .members(members)
                .understrength(understrength)
                .decided(FurtherDecision.of(FurtherDecision.Kind.MEMBERS_CHANGED, paper, warnings, team.wardId(), by))
                .done()
                .told(facts.toArray(TeamEvent[]::new));
    }

    private boolean alreadyKnown(String warning) {
        return Stream.concat(
                        team.signed().acknowledgedWarnings().stream(),
                        team.furtherDecisions().stream().flatMap(further -> further.acknowledgedWarnings().stream()))
                .anyMatch(known -> known.code().equals(warning));
    }

    private void tellStrength(TeamPolicy policy, int size, boolean understrength) {
        if (understrength && !team.understrength()) {
            facts.add(new TeamFellBelowMinimum(
                    team.teamId().value(), team.wardId(), size, policy.minSize(), policy.name()));
        } else if (!understrength && team.understrength()) {
            facts.add(new TeamStrengthRestored(
                    team.teamId().value(), team.wardId(), size, policy.minSize(), policy.name()));
        }
    }
}
