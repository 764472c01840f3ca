package vn.tuantra.testkit.infra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import vn.tuantra.contract.Topic;

/** Creates the topics of the catalogue and the dead-letter topics of every service, where they are missing. */
public final class Topics {

    private static final List<String> CONSUMERS =
            List.of("team-service", "patrol-service", "incident-service", "reporting-service", "notification-service");

    private Topics() {}

    public static void create(String bootstrapServers) {
        createMissing(bootstrapServers, wanted());
    }

    private static void createMissing(String bootstrapServers, List<NewTopic> wanted) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }

    /** The dead-letter topic of a consumer that is none of the services. */
    public static void createDeadLetterTopic(Topic topic, String consumer) {
        createMissing(
                TestInfrastructure.bootstrapServers(),
                List.of(new NewTopic(topic.deadLetterTopic(consumer), 1, (short) 1)));
    }

    private static List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        Arrays.stream(Topic.values()).forEach(topic -> {
            String policy = topic.kind() == Topic.Kind.COMPACTED ? "compact" : "delete";
            topics.add(new NewTopic(topic.topicName(), topic.partitions(), (short) 1)
                    .configs(Map.of("cleanup.policy", policy)));
            CONSUMERS.forEach(consumer -> topics.add(new NewTopic(topic.deadLetterTopic(consumer), 1, (short) 1)));
        });
        return topics;
    }
}
