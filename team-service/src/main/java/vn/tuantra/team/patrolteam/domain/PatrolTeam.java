package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.TeamActivated;
import vn.tuantra.contract.team.TeamDecided;
import vn.tuantra.contract.team.TeamEvent;
import vn.tuantra.contract.team.TeamProposed;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;

/** A people's patrol team of one residential group (II.0, II.1). Every change is told as a fact and as a new roster. */
public record PatrolTeam(
        TeamId teamId,
        UUID wardId,
        UUID residentialGroupId,
        String nameVi,
        TeamStatus status,
        List<Membership> members,
        Actor proposedBy,
        @Nullable EstablishingDecision decision) {

    public PatrolTeam {
        members = List.copyOf(members);
    }

    /** @throws Refusal {@code DUPLICATE_MEMBER}, {@code OFFICER_MUST_LEAD}, {@code OTHER_CATEGORY_UNNAMED} */
    public static Change<PatrolTeam, DomainEvent> propose(TeamProposal proposal, Actor by) {
        proposal.check();
        PatrolTeam team = new PatrolTeam(
                proposal.teamId(),
                proposal.wardId(),
                proposal.residentialGroupId(),
                proposal.nameVi(),
                TeamStatus.PROPOSED,
                proposal.members(),
                by,
                null);
        return team.told(
                new TeamProposed(team.teamId.value(), team.wardId, team.residentialGroupId, team.members.size(), by));
    }

    /**
     * The ward chair signs.
     *
     * @throws Refusal {@code SAME_PERSON_PROPOSED}, {@code WARNING_NOT_ACKNOWLEDGED}, {@code NO_POLICY_YET},
     *     {@code ILLEGAL_TRANSITION}
     */
    public Change<PatrolTeam, DomainEvent> decide(EstablishingDecision.Paper paper, TeamPolicies policies, Actor by) {
        requireStatus(TeamStatus.PROPOSED, "decide");
        if (by.subject().equals(proposedBy.subject())) {
            throw Refusal.conflict("SAME_PERSON_PROPOSED", Map.of());
        }
        TeamPolicy policy = policies.at(paper.decidedOn());
        List<String> warnings = policy.warningsAbout(new Roster(members));
        paper.requireAcknowledged(warnings);
        EstablishingDecision signed = EstablishingDecision.of(paper, warnings, wardId, by);
        return as(TeamStatus.DECIDED, signed)
                .told(new TeamDecided(
                        teamId.value(),
                        wardId,
                        signed.number(),
                        signed.decidedOn(),
                        signed.effectiveOn(),
                        policy.name(),
                        warnings,
                        by));
    }

    /**
     * The team starts its work, if it is what the policy of its decision's day asks for.
     *
     * @param minimumAge in years
     * @throws Refusal {@code NOT_YET_EFFECTIVE}, {@code MEMBER_UNDER_AGE}, {@code ILLEGAL_TRANSITION} and whatever the
     *     policy refuses
     */
    public Change<PatrolTeam, DomainEvent> activate(TeamPolicies policies, int minimumAge, LocalDate today, Actor by) {
        requireStatus(TeamStatus.DECIDED, "activate");
        EstablishingDecision signed = decision;
        if (signed == null) {
            throw new IllegalStateException("decided without a decision: " + teamId);
        }
        if (today.isBefore(signed.effectiveOn())) {
            throw Refusal.conflict("NOT_YET_EFFECTIVE", Map.of("effectiveDate", signed.effectiveOn()));
        }
        TeamPolicy policy = policies.at(signed.decidedOn());
        Roster roster = new Roster(members).on(today);
        policy.check(roster);
        roster.requireOfAge(minimumAge, today);
        return as(TeamStatus.ACTIVE, signed)
                .told(new TeamActivated(teamId.value(), wardId, residentialGroupId, roster.size(), policy.name(), by));
    }

    private PatrolTeam as(TeamStatus next, EstablishingDecision signed) {
        return new PatrolTeam(teamId, wardId, residentialGroupId, nameVi, next, members, proposedBy, signed);
    }

    private void requireStatus(TeamStatus wanted, String command) {
        if (status != wanted) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", Map.of("state", status.name(), "command", command));
        }
    }

    private Change<PatrolTeam, DomainEvent> told(TeamEvent fact) {
        return new Change<>(this, List.of(fact, publicState()));
    }

    private TeamRosterChanged publicState() {
        // Only a team that has begun to work can run short of members, and nobody can leave one yet.
        boolean understrength = false;
        return new TeamRosterChanged(
                teamId.value(),
                wardId,
                residentialGroupId,
                nameVi,
                status,
                understrength,
                members.stream().map(Membership::publicPart).toList());
    }
}
