package vn.tuantra.testkit.wiring;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.wiring.Consumption.How;
import vn.tuantra.contract.wiring.Wiring;

/**
 * The least that a service must be allowed at the brokers and in the store, by its wiring. On a topic "reads" means READ
 * and DESCRIBE, "writes" WRITE and DESCRIBE; on the group READ and DESCRIBE. In the store a service has nothing outside
 * its own database, and inside it can neither drop nor change a collection unless it makes collections as it needs them.
 */
record AccessList(Wiring wiring) {

    private static final List<String> ACTIONS =
            List.of("createIndex", "find", "insert", "listIndexes", "remove", "update");
    private static final List<String> ACTIONS_OF_MAKERS = List.of("dropCollection", "listCollections");

    String asYaml() {
        return """
                # Written from the wiring of %1$s; its WiringIT holds it: -Dtuantra.write-documents=true writes it anew.
                kafka:
                  group:
                    name: %1$s
                    reads:%2$s
                  reads:%3$s
                  writes:%4$s
                mongodb:
                  database: %5$s
                  actions:%6$s
                  collections:%7$s
                """.formatted(
                        wiring.service(),
                        list(names(wiring.read(How.GROUP)), 6),
                        list(names(wiring.read()), 4),
                        list(writes(), 4),
                        wiring.service().replace("-service", ""),
                        list(actions(), 4),
                        list(collections(), 4));
    }

    private SortedSet<String> writes() {
        SortedSet<String> writes = names(wiring.publishes());
        wiring.read(How.GROUP).forEach(topic -> writes.add(topic.deadLetterTopic(wiring.service())));
        return writes;
    }

    private SortedSet<String> actions() {
        return new TreeSet<>(
                makesCollections()
                        ? Stream.concat(ACTIONS.stream(), ACTIONS_OF_MAKERS.stream())
                                .toList()
                        : ACTIONS);
    }

    /** The store cannot grant by the beginning of a name: whoever makes collections has all of its own database. */
    private SortedSet<String> collections() {
        return new TreeSet<>(
                makesCollections()
                        ? List.of("")
                        : Stream.concat(
                                        wiring.stores().stream().filter(name -> !isPattern(name)),
                                        WiringCheck.PLATFORM_COLLECTIONS.stream())
                                .toList());
    }

    private boolean makesCollections() {
        return wiring.stores().stream().anyMatch(name -> isPattern(name) && !isOfFiles(name));
    }

    private static boolean isPattern(String name) {
        return name.endsWith("*");
    }

    /** GridFS; its two collections are the platform's. */
    private static boolean isOfFiles(String name) {
        return name.equals("files.*");
    }

    private static SortedSet<String> names(Collection<Topic> topics) {
        return topics.stream().map(Topic::topicName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(Collection<String> values, int indent) {
        String item = "\n" + " ".repeat(indent) + "- ";
        return values.isEmpty()
                ? " []"
                : values.stream()
                        .map(value -> value.isEmpty() ? "\"\"" : value)
                        .collect(Collectors.joining(item, item, ""));
    }
}
