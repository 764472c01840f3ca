package vn.tuantra.operate.topic;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuantra.contract.Topic;

class TopicsFileTest {

    private static final Path FILE = Path.of("../kafka/topics.yaml");

    private final TopicsFile file = TopicsFile.read(FILE);

    TopicsFileTest() throws IOException {}

    @Test
    void holdsExactlyTheTopicsOfTheCatalogue() {
        assertThat(file.topics())
                .extracting(TopicsFile.Entry::name)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void describesATopicAsTheCatalogueDoes(Topic topic) {
        TopicsFile.Entry entry = entry(topic.topicName());

        assertThat(entry.key()).isEqualTo(topic.keyMeaning());
        assertThat(entry.owner()).isEqualTo(topic.owner());
        assertThat(entry.kind()).isEqualTo(topic.kind());
        assertThat(entry.partitions()).isEqualTo(topic.partitions());
        assertThat(entry.retention()).isEqualTo(topic.retention().isZero() ? null : topic.retention());
    }

    @Test
    void givesEveryConsumerThatCanRefuseARecordItsDeadLetters() {
        assertThat(definitions(3).keySet())
                .filteredOn(name -> name.endsWith(".dlq"))
                .containsExactlyInAnyOrder(
                        Topic.INCIDENT_REPORTS.deadLetterTopic("incident-service"),
                        Topic.ALERT_EVENTS.deadLetterTopic("incident-service"),
                        Topic.TEAM_EVENTS.deadLetterTopic("incident-service"),
                        Topic.PATROL_EVENTS.deadLetterTopic("team-service"),
                        Topic.INCIDENT_EVENTS.deadLetterTopic("team-service"),
                        Topic.REPORT_EVENTS.deadLetterTopic("notification-service"),
                        Topic.BULLETIN_EVENTS.deadLetterTopic("notification-service"),
                        Topic.TEAM_EVENTS.deadLetterTopic("notification-service"),
                        Topic.INCIDENT_EVENTS.deadLetterTopic("notification-service"),
                        Topic.INCIDENT_EVENTS.deadLetterTopic("reporting-service"),
                        Topic.PATROL_EVENTS.deadLetterTopic("reporting-service"),
                        Topic.TEAM_EVENTS.deadLetterTopic("reporting-service"),
                        Topic.TEAM_ROSTER.deadLetterTopic("reporting-service"),
                        Topic.TEAM_ROSTER.deadLetterTopic("patrol-service"));
        assertThat(definition("incident.events.reporting-service.dlq", 3).partitions())
                .isEqualTo(Topic.INCIDENT_EVENTS.partitions());
    }

    @Test
    void asksForTwoCopiesInSyncOfThreeAndForOneWhereThereIsOneBroker() {
        TopicDefinition cluster = definition("incident.events", 3);
        TopicDefinition laptop = definition("incident.events", 1);

        assertThat(cluster.replicas()).isEqualTo((short) 3);
        assertThat(cluster.configuration()).containsEntry("min.insync.replicas", "2");
        assertThat(laptop.replicas()).isEqualTo((short) 1);
        assertThat(laptop.configuration()).containsEntry("min.insync.replicas", "1");
    }

    @Test
    void compactsStatesAndKeepsFactsForTheirTime() {
        assertThat(definition("org.units", 1).configuration())
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
        assertThat(definition("incident.reports", 1).configuration())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", Long.toString(Duration.ofDays(30).toMillis()));
        assertThat(Set.copyOf(definitions(1).keySet())).hasSameSizeAs(file.definitions(1));
    }

    private TopicsFile.Entry entry(String name) {
        return file.topics().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private TopicDefinition definition(String name, int brokers) {
        return file.definitions(brokers).stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, TopicDefinition> definitions(int brokers) {
        return file.definitions(brokers).stream().collect(toMap(TopicDefinition::name, Function.identity()));
    }
}
