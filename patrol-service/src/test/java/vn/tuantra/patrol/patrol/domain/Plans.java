package vn.tuantra.patrol.patrol.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.contract.patrol.PatrolScope;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.testkit.district.District;

/** Plans of the tests. */
final class Plans {

    static final Instant EVENING = Instant.parse("2024-07-05T14:00:00Z");
    static final Actor LEADER = new Actor("leader", "TEAM_LEADER", District.TRUC_BACH);
    static final PlanningRules RULES = new PlanningRules(Duration.ofHours(24), 2);

    private static final ATeam TEAM = ATeam.active();

    private Plans() {}

    static PatrolPlan of(ATeam team, Instant start, Duration length, UUID... participants) {
        return new PatrolPlan(
                new PatrolId(UUID.randomUUID()),
                team.id(),
                PatrolType.ROUTINE,
                start,
                start.plus(length),
                List.of(participants),
                PatrolScope.alone(),
                30);
    }

    static PatrolPlan within(PatrolPlan plan, PatrolType type, PatrolScope scope) {
        return new PatrolPlan(
                plan.patrolId(),
                plan.teamId(),
                type,
                plan.plannedStart(),
                plan.plannedEnd(),
                plan.participants(),
                scope,
                plan.checkInMinutes());
    }

    static Patrol planned() {
        return Patrol.plan(tonight(), List.of(TEAM.roster()), RULES, LEADER).state();
    }

    static Change<Patrol, PatrolEvent> replanned(Patrol patrol) {
        return patrol.replan(tonight(), List.of(TEAM.roster()), RULES, LEADER);
    }

    private static PatrolPlan tonight() {
        return of(TEAM, EVENING, Duration.ofHours(3), TEAM.leader(), TEAM.member());
    }
}
