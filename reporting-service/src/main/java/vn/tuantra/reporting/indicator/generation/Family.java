package vn.tuantra.reporting.indicator.generation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tuantra.contract.Topic;

/** Views that are made of the same topics and built anew together. */
public enum Family {
    INCIDENTS("incident_facts"),
    PATROLS("patrol_facts"),
    TEAMS("team_facts");

    private final String id;

    Family(String id) {
        this.id = id;
    }

    /** As it stands in an address. */
    static Optional<Family> named(String name) {
        return Arrays.stream(values())
                .filter(family -> family.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Of the document that says which generation is in use. */
    String id() {
        return id;
    }

    List<Topic> topics() {
        return switch (this) {
            case INCIDENTS -> List.of(Topic.INCIDENT_EVENTS);
            case PATROLS -> List.of(Topic.PATROL_EVENTS);
            case TEAMS -> List.of(Topic.TEAM_EVENTS, Topic.TEAM_ROSTER);
        };
    }
}
