package vn.tuantra.patrol.patrol.application;

import java.util.List;
import java.util.Map;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;

/** Nobody goes on two patrols at the same time. */
public final class Overlaps {

    private static final String CODE = "PARTICIPANT_ON_ANOTHER_PATROL";

    private Overlaps() {}

    /**
     * @param others open patrols at an overlapping time
     * @throws Refusal {@code PARTICIPANT_ON_ANOTHER_PATROL} with the first member and the other patrol
     */
    static void requireNone(PatrolPlan plan, List<Patrol> others) {
        requireNoneAmong(plan, others.stream().map(Patrol::plan).toList());
    }

    /** The same for plans of whatever time. */
    static void requireNoneAmong(PatrolPlan plan, List<PatrolPlan> others) {
        for (PatrolPlan other : others) {
            plan.participants().stream()
                    .filter(member ->
                            plan.overlaps(other) && other.participants().contains(member))
                    .findFirst()
                    .ifPresent(member -> {
                        throw Refusal.conflict(
                                CODE,
                                Map.of(
                                        "field",
                                        "participants",
                                        "member",
                                        member,
                                        "patrol",
                                        other.patrolId().value()));
                    });
        }
    }

    /** What to say to whoever was a moment later than somebody else. */
    public static Refusal someWhere(Patrol patrol) {
        return Refusal.conflict(
                CODE, Map.of("field", "participants", "start", patrol.plan().plannedStart()));
    }
}
