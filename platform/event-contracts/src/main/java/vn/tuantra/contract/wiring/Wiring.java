package vn.tuantra.contract.wiring;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventType;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.wiring.Consumption.How;

/**
 * What one service consumes, publishes, stores, and does by the clock. A test of each service compares it with the
 * running service; the AsyncAPI document is made from it. What the platform gives to all (the tree of units, the audit
 * trail, the relay of facts) is in every wiring.
 *
 * @param service its name, also that of its consumer group
 * @param stores its own collections; a name that ends with {@code *} stands for all that begin so
 * @param jobs names of what runs by the clock
 */
public record Wiring(
        String service, List<Consumption> consumes, Set<Topic> publishes, Set<String> stores, Set<String> jobs) {

    private static final List<String> PLATFORM_JOBS = List.of("index-creation", "outbox-relay");

    public Wiring {
        consumes = List.copyOf(consumes);
        publishes = Set.copyOf(publishes);
        stores = Set.copyOf(stores);
        jobs = Set.copyOf(jobs);
    }

    /** A service with what the platform gives it. */
    public static Wiring of(String service) {
        return new Wiring(service, List.of(), EnumSet.of(Topic.AUDIT_EVENTS), Set.of(), Set.copyOf(PLATFORM_JOBS))
                .follows(Topic.ORG_UNITS, "unitFeed");
    }

    /** One replica at a time takes each record, through this binding. */
    public Wiring consumes(Topic topic, String binding) {
        return reading(new Consumption(topic, How.GROUP, binding));
    }

    /** The same of a topic of which only these facts are wanted: what else it carries is passed over unread. */
    @SafeVarargs
    public final Wiring consumes(Topic topic, String binding, Class<? extends DomainEvent>... facts) {
        return reading(new Consumption(topic, How.GROUP, binding, typesOf(facts)));
    }

    /** The types wanted of a topic by the group of the service; empty when all are. */
    public Set<String> wanted(String topic) {
        List<Consumption> readers = consumes.stream()
                .filter(consumption -> consumption.how() == How.GROUP
                        && consumption.topic().topicName().equals(topic))
                .toList();
        return readers.stream().anyMatch(consumption -> consumption.types().isEmpty())
                ? Set.of()
                : readers.stream()
                        .flatMap(consumption -> consumption.types().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> typesOf(Class<?>... facts) {
        return EventCatalogue.types().stream()
                .filter(type -> Arrays.asList(facts).contains(type.payload()))
                .map(EventType::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every replica reads all, by this bean. */
    public Wiring follows(Topic topic, String bean) {
        return reading(new Consumption(topic, How.FOLLOWER, bean));
    }

    /** This bean can read everything from the beginning. */
    public Wiring rebuildsFrom(Topic topic, String bean) {
        return reading(new Consumption(topic, How.REBUILD, bean));
    }

    public Wiring publishes(Topic... topics) {
        return new Wiring(service, consumes, plus(publishes, List.of(topics)), stores, jobs);
    }

    public Wiring stores(String... collections) {
        return new Wiring(service, consumes, publishes, plus(stores, List.of(collections)), jobs);
    }

    public Wiring jobs(String... names) {
        return new Wiring(service, consumes, publishes, stores, plus(jobs, List.of(names)));
    }

    /** The topics that are read in one of these ways; in every way when none is given. */
    public SortedSet<Topic> read(How... ways) {
        List<How> wanted = ways.length == 0 ? List.of(How.values()) : Arrays.asList(ways);
        return consumes.stream()
                .filter(consumption -> wanted.contains(consumption.how()))
                .map(Consumption::topic)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Wiring reading(Consumption one) {
        return new Wiring(
                service, Stream.concat(consumes.stream(), Stream.of(one)).toList(), publishes, stores, jobs);
    }

    private static <T> Set<T> plus(Set<T> some, Collection<T> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
