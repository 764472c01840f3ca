package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.TeamActivated;
import vn.tuantra.contract.team.TeamDecided;
import vn.tuantra.contract.team.TeamRejected;
import vn.tuantra.contract.team.TeamStatus;

/** How a proposal becomes a working team (II.1, REQ-TEAM-1, REQ-TEAM-3). */
public final class TeamFounding {

    private TeamFounding() {}

    /**
     * The ward chair signs.
     *
     * @throws Refusal {@code SAME_PERSON_PROPOSED}, {@code WARNING_NOT_ACKNOWLEDGED}, {@code NO_POLICY_YET},
     *     {@code DECISION_IN_FUTURE}, {@code EFFECTIVE_BEFORE_DECISION}, {@code ILLEGAL_TRANSITION}
     */
    public static Change<PatrolTeam, DomainEvent> decide(
            PatrolTeam team, EstablishingDecision.Paper paper, Circumstances now, Actor by) {
        team.requireStep("decide-team");
        requireAnotherPerson(team, "decide-team", by);
        paper.requireSigned(now.today());
        TeamPolicy policy = now.policies().at(paper.decidedOn());
        List<String> warnings = policy.warningsAbout(new Roster(team.members()), paper.decidedOn(), now.groupHasTeam());
        paper.requireAcknowledged(warnings);
        EstablishingDecision signed = EstablishingDecision.of(paper, warnings, team.wardId(), by);
        return team.draft()
                .status(TeamStatus.DECIDED)
                .established(signed)
                .seated(policy.seatFor(team.residentialGroupId(), paper))
                .done()
                .told(new TeamDecided(
                        team.teamId().value(),
                        team.wardId(),
                        signed.number(),
                        signed.decidedOn(),
                        signed.effectiveOn(),
                        policy.name(),
                        warnings,
                        by));
    }

    /**
     * What a decision of these days would meet; nothing is decided.
     *
     * @throws Refusal {@code NO_POLICY_YET}, {@code EFFECTIVE_BEFORE_DECISION}
     */
    public static Foresight foresee(PatrolTeam team, LocalDate decidedOn, LocalDate effectiveOn, Circumstances now) {
        if (effectiveOn.isBefore(decidedOn)) {
            throw Refusal.invalid("EFFECTIVE_BEFORE_DECISION", Map.of("field", "effectiveDate"));
        }
        TeamPolicy policy = now.policies().at(decidedOn);
        LocalDate begin = effectiveOn.isBefore(now.today()) ? now.today() : effectiveOn;
        Roster roster = new Roster(team.members()).on(begin);
        List<Foresight.Obstacle> obstacles = Stream.concat(
                        policy.shortfalls(roster).stream(), roster.tooYoung(now.minimumAge(), begin).stream())
                .map(refused -> new Foresight.Obstacle(refused.code(), refused.details()))
                .toList();
        return new Foresight(
                policy.name(),
                policy.warningsAbout(new Roster(team.members()), decidedOn, now.groupHasTeam()),
                obstacles);
    }

    /** @throws Refusal {@code SAME_PERSON_PROPOSED}, {@code ILLEGAL_TRANSITION} */
    public static Change<PatrolTeam, DomainEvent> reject(PatrolTeam team, String reason, Actor by) {
        team.requireStep("reject-team");
        requireAnotherPerson(team, "reject-team", by);
        return team.draft()
                .status(TeamStatus.REJECTED)
                .rejected(new Rejection(reason, by))
                .done()
                .told(new TeamRejected(team.teamId().value(), team.wardId(), by));
    }

    /**
     * The team starts its work, if it is what the policy of its decision's day asks for.
     *
     * @throws Refusal {@code NOT_YET_EFFECTIVE}, {@code MEMBER_UNDER_AGE}, {@code ILLEGAL_TRANSITION} and whatever the
     *     policy refuses
     */
    public static Change<PatrolTeam, DomainEvent> activate(PatrolTeam team, Circumstances now, Actor by) {
        team.requireStep("activate-team");
        EstablishingDecision signed = team.signed();
        if (now.today().isBefore(signed.effectiveOn())) {
            throw Refusal.conflict("NOT_YET_EFFECTIVE", Map.of("effectiveDate", signed.effectiveOn()));
        }
        TeamPolicy policy = now.policies().at(signed.decidedOn());
        Roster roster = new Roster(team.members()).on(now.today());
        policy.check(roster);
        roster.requireOfAge(now.minimumAge(), now.today());
        return team.draft()
                .status(TeamStatus.ACTIVE)
                .done()
                .told(new TeamActivated(
                        team.teamId().value(),
                        team.wardId(),
                        team.residentialGroupId(),
                        roster.size(),
                        policy.name(),
                        by));
    }

    private static void requireAnotherPerson(PatrolTeam team, String step, Actor by) {
        if (!team.maySign(step, by.subject())) {
            throw Refusal.conflict("SAME_PERSON_PROPOSED", Map.of());
        }
    }
}
