package vn.tuantra.operate.topic;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.contract.Topic;

/** {@code deploy/kafka/topics.yaml}: the topics as they are to be. */
public record TopicsFile(int replicationFactor, int minInsyncReplicas, List<Entry> topics, DeadLetters deadLetters) {

    /** One topic of the published language; retention is absent for compacted topics. */
    public record Entry(
            String name,
            String key,
            String owner,
            Topic.Kind kind,
            int partitions,
            @Nullable Duration retention) {}

    /** The dead-letter topics: one for each consumer of a topic that can refuse a record. */
    public record DeadLetters(Duration retention, List<Consumer> consumers) {}

    /** Somebody who reads a topic and has a dead-letter topic for it. */
    public record Consumer(String topic, String consumer) {

        String deadLetterTopic() {
            return topic + "." + consumer + ".dlq";
        }
    }

    public static TopicsFile read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(reader);
        }
    }

    public static TopicsFile read(Reader reader) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        return new JsonMapper().convertValue(tree, TopicsFile.class);
    }

    /** The same topics for a cluster that wants other copies. */
    public TopicsFile withCopies(int replicas, int inSync) {
        return new TopicsFile(replicas, inSync, topics, deadLetters);
    }

    /**
     * Every topic to create.
     *
     * @param brokers how many brokers there are; no topic can have more replicas than that
     */
    public List<TopicDefinition> definitions(int brokers) {
        int replicas = Math.min(replicationFactor, brokers);
        int insync = Math.min(minInsyncReplicas, replicas);
        return Stream.concat(
                        topics.stream().map(topic -> definition(topic, replicas, insync)),
                        deadLetters.consumers().stream().map(consumer -> deadLetters(consumer, replicas, insync)))
                .toList();
    }

    private static TopicDefinition definition(Entry topic, int replicas, int insync) {
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("min.insync.replicas", Integer.toString(insync));
        if (topic.kind() == Topic.Kind.COMPACTED) {
            configuration.put("cleanup.policy", "compact");
        } else if (topic.retention() != null) {
            configuration.put("cleanup.policy", "delete");
            configuration.put("retention.ms", Long.toString(topic.retention().toMillis()));
        }
        return new TopicDefinition(topic.name(), topic.partitions(), (short) replicas, configuration);
    }

    private TopicDefinition deadLetters(Consumer consumer, int replicas, int insync) {
        int partitions = topics.stream()
                .filter(topic -> topic.name().equals(consumer.topic()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic " + consumer.topic()))
                .partitions();
        return new TopicDefinition(
                consumer.deadLetterTopic(),
                partitions,
                (short) replicas,
                Map.of(
                        "min.insync.replicas", Integer.toString(insync),
                        "cleanup.policy", "delete",
                        "retention.ms", Long.toString(deadLetters.retention().toMillis())));
    }
}
