package vn.tuantra.testkit.wiring;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.wiring.Consumption;
import vn.tuantra.contract.wiring.Consumption.How;
import vn.tuantra.contract.wiring.Wiring;
import vn.tuantra.testkit.contract.DocumentSection;

/** A wiring against the running service and its sources: neither may know of more than the other. */
public final class WiringCheck {

    /** Keys of what is sealed for one person, who looked at it, and files; the platform keeps them for every service. */
    static final Set<String> PLATFORM_COLLECTIONS = Set.of("personal_keys", "looks", "files.files", "files.chunks");

    private final Wiring stated;

    public WiringCheck(Wiring stated) {
        this.stated = stated;
    }

    /**
     * What consumer groups read.
     *
     * @param destinations topic per binding, {@code reports-in-0}
     * @param groups group per binding
     */
    public WiringCheck consumes(Map<String, String> destinations, Map<String, String> groups) {
        assertThat(destinations).as("bindings of consumer groups").isEqualTo(stated(How.GROUP, "-in-0"));
        assertThat(groups.values()).as("consumer groups").containsOnly(stated.service());
        return this;
    }

    /** What is followed without a group: topic per bean. */
    public WiringCheck follows(Map<String, String> topics) {
        assertThat(topics).as("followers").isEqualTo(stated(How.FOLLOWER, ""));
        return this;
    }

    /** Beans that can read a topic from the beginning are there. */
    public WiringCheck rebuilds(Collection<String> beans) {
        assertThat(beans)
                .as("beans")
                .containsAll(stated.consumes().stream()
                        .filter(consumption -> consumption.how() == How.REBUILD)
                        .map(Consumption::name)
                        .toList());
        return this;
    }

    public WiringCheck runs(Collection<String> jobs) {
        assertThat(jobs).as("jobs by the clock").containsExactlyInAnyOrderElementsOf(stated.jobs());
        return this;
    }

    /** Which facts the sources make and which collections they open. */
    public WiringCheck publishesAndStores(ServiceSources sources) {
        Set<Topic> published = new HashSet<>(sources.publishedTopics());
        published.add(Topic.AUDIT_EVENTS); // by the platform
        assertThat(published).as("topics of the facts that the sources make").isEqualTo(stated.publishes());
        assertThat(stated.stores().stream().filter(name -> !name.endsWith("*")).collect(toSet()))
                .as("collections that the sources open")
                .isEqualTo(sources.collections());
        return this;
    }

    /** Which collections are in the store; one that makes its collections when it needs them may have none yet. */
    public WiringCheck holds(Collection<String> collections) {
        assertThat(collections).as("collections of the store").allMatch(this::isStated);
        return this;
    }

    /** What README's table tells people of the service. */
    public WiringCheck isToldInReadme() {
        String readme = DocumentSection.read(DocumentSection.root().resolve("README.md"));
        Matcher row = Pattern.compile("(?m)^\\| " + stated.service() + " \\| [^|]* \\| ([^|]*) \\| ([^|]*) \\|")
                .matcher(readme);
        assertThat(row.find()).as("README's row for " + stated.service()).isTrue();
        assertThat(topicsIn(row.group(1)))
                .as("what README says it publishes")
                .isEqualTo(names(stated.publishes(), Topic.AUDIT_EVENTS));
        assertThat(topicsIn(row.group(2)))
                .as("what README says it consumes")
                .isEqualTo(names(stated.read(), Topic.ORG_UNITS));
        return this;
    }

    /** What the brokers and the store let it do; the chart grants exactly this. */
    public WiringCheck isGranted() {
        AccessList access = new AccessList(stated);
        DocumentSection.checkWhole("deploy/helm/tuantra/files/access/" + stated.service() + ".yaml", access.asYaml());
        return this;
    }

    /** Every topic that its group reads has a topic for what it cannot use, or the first such record stops it for good. */
    public WiringCheck canSetAside() {
        String topics = DocumentSection.read(DocumentSection.root().resolve("deploy/kafka/topics.yaml"));
        Matcher entries = Pattern.compile("\\{ topic: ([a-z.]+), consumer: " + stated.service() + " }")
                .matcher(topics);
        assertThat(entries.results().map(entry -> entry.group(1)))
                .as("topics of which deploy/kafka/topics.yaml has dead letters of " + stated.service())
                .containsExactlyInAnyOrderElementsOf(
                        stated.read(How.GROUP).stream().map(Topic::topicName).toList());
        return this;
    }

    private static Set<String> topicsIn(String cell) {
        return Pattern.compile("`([a-z.]+)`")
                .matcher(cell)
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
    }

    /** Every service follows the organisation and writes the audit trail: the table does not repeat it. */
    private static Set<String> names(Collection<Topic> topics, Topic saidForAll) {
        return topics.stream()
                .filter(topic -> topic != saidForAll)
                .map(Topic::topicName)
                .collect(toSet());
    }

    private boolean isStated(String collection) {
        return PLATFORM_COLLECTIONS.contains(collection)
                || stated.stores().stream()
                        .anyMatch(name -> name.endsWith("*")
                                ? collection.startsWith(name.substring(0, name.length() - 1))
                                : collection.equals(name));
    }

    private Map<String, String> stated(How how, String suffix) {
        return stated.consumes().stream()
                .filter(consumption -> consumption.how() == how)
                .collect(Collectors.toMap(
                        consumption -> consumption.name() + suffix,
                        (Consumption consumption) -> consumption.topic().topicName()));
    }
}
