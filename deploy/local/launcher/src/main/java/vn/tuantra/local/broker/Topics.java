package vn.tuantra.local.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import vn.tuantra.local.StackFailure;

/** Creates what is missing and never changes what is there: partitions decide the order of what was already written. */
public final class Topics {

    private Topics() {}

    /** Returns how many topics were created. */
    public static int create(String bootstrapServers, List<TopicDefinition> wanted) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", 5_000,
                "default.api.timeout.ms", 30_000);
        try (Admin admin = Admin.create(configuration)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), topic.replicas())
                            .configs(topic.configuration()))
                    .toList();
            admin.createTopics(missing).all().get();
            return missing.size();
        } catch (ExecutionException cause) {
            throw new StackFailure("The topics cannot be created: " + cause.getCause(), cause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Creating the topics was interrupted", stopping);
        }
    }
}
