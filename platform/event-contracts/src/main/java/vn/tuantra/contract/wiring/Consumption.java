package vn.tuantra.contract.wiring;

import java.util.Set;
import vn.tuantra.contract.Topic;

/**
 * That a service reads a topic.
 *
 * @param topic what is read
 * @param how in a group or alone
 * @param name the binding of a group, or the bean that reads alone
 * @param types names of the event types that are wanted; empty for all
 */
public record Consumption(Topic topic, How how, String name, Set<String> types) {

    public Consumption {
        types = Set.copyOf(types);
    }

    Consumption(Topic topic, How how, String name) {
        this(topic, how, name, Set.of());
    }

    /** How a service reads. */
    public enum How {
        /** One replica of the service takes each record; the group is named like the service. */
        GROUP,
        /** Every replica reads everything and goes on with what comes, without a group. */
        FOLLOWER,
        /** Read from the first record to the end that the topic then has, when somebody asks for it. */
        REBUILD
    }
}
