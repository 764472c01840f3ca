package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tuantra.chassis.aggregate.Refusal;

/** The policies in the order of their days. */
public final class TeamPolicies {

    private final NavigableMap<LocalDate, TeamPolicy> byFirstDay;

    public TeamPolicies(List<TeamPolicy> policies) {
        this.byFirstDay = policies.stream()
                .sorted(Comparator.comparing(TeamPolicy::validFrom))
                .collect(Collectors.toMap(
                        TeamPolicy::validFrom,
                        policy -> policy,
                        (one, other) -> {
                            throw new IllegalArgumentException(
                                    one.name() + " and " + other.name() + " start on the same day");
                        },
                        TreeMap::new));
    }

    /**
     * The policy in force on a day.
     *
     * @throws Refusal {@code NO_POLICY_YET} before the first one
     */
    public TeamPolicy at(LocalDate day) {
        Map.Entry<LocalDate, TeamPolicy> entry = byFirstDay.floorEntry(day);
        if (entry == null) {
            throw Refusal.invalid("NO_POLICY_YET", Map.of("field", "decisionDate"));
        }
        return entry.getValue();
    }
}
