package vn.tuantra.operate.topic;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates what is missing and never changes what is there: partitions decide the order of what was already written. */
public final class MissingTopics {

    private MissingTopics() {}

    /** Returns how many topics were created. */
    public static int create(Admin admin, List<TopicDefinition> wanted)
            throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = wanted.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(topic ->
                        new NewTopic(topic.name(), topic.partitions(), topic.replicas()).configs(topic.configuration()))
                .toList();
        admin.createTopics(missing).all().get();
        return missing.size();
    }
}
