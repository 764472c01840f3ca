package vn.tuantra.incident.escalation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.incident.incident.domain.EscalationRule;

/**
 * When each unit of the way up would be alerted if nobody acknowledged.
 *
 * @param steps bottom up; the first ones at once
 */
record AlertPlan(List<Step> steps) {

    /**
     * @param afterSeconds from the receipt of the report
     */
    record Step(int level, UUID unitId, long afterSeconds) {}

    AlertPlan {
        steps = List.copyOf(steps);
    }

    static AlertPlan of(EscalationRule rule, List<UUID> chain) {
        List<Step> steps = new ArrayList<>();
        int reached = Math.min(rule.reach(), chain.size());
        for (int level = 0; level < reached; level++) {
            steps.add(new Step(level, chain.get(level), 0));
        }
        long at = 0;
        Long wait = rule.firstMillis();
        for (int level = reached; reached > 0 && level < chain.size() && level <= rule.top(); level++) {
            if (wait == null) {
                break;
            }
            at += wait;
            steps.add(new Step(level, chain.get(level), Duration.ofMillis(at).toSeconds()));
            wait = rule.nextMillis();
        }
        return new AlertPlan(steps);
    }

    /** The same with the police across the border, who hear of whatever reaches anybody. */
    AlertPlan withNeighbour(@Nullable UUID neighbourId) {
        if (neighbourId == null || steps.isEmpty()) {
            return this;
        }
        List<Step> all = new ArrayList<>(steps);
        all.add(1, new Step(0, neighbourId, 0));
        return new AlertPlan(all);
    }

    /** Who hears of it when somebody acknowledges after a time; absent for never. */
    List<Step> alertedBy(@Nullable Long acknowledgedAfterSeconds) {
        return steps.stream()
                .filter(step -> step.afterSeconds() == 0
                        || acknowledgedAfterSeconds == null
                        || step.afterSeconds() < acknowledgedAfterSeconds)
                .toList();
    }
}
