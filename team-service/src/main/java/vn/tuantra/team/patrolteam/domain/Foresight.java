package vn.tuantra.team.patrolteam.domain;

import java.util.List;
import java.util.Map;

/**
 * What a decision of a day would meet, all of it at once, before anybody signs.
 *
 * @param policy that measures the team
 * @param warnings what the chair has to give a reason for
 * @param obstacles what would keep the team from working, each as it would be refused
 */
public record Foresight(String policy, List<String> warnings, List<Obstacle> obstacles) {

    /** A refusal that is to come. */
    public record Obstacle(String code, Map<String, Object> details) {

        public Obstacle {
            details = Map.copyOf(details);
        }
    }

    public Foresight {
        warnings = List.copyOf(warnings);
        obstacles = List.copyOf(obstacles);
    }
}
