package vn.tuantra.local.broker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import vn.tuantra.local.StackFailure;
import vn.tuantra.operate.topic.MissingTopics;
import vn.tuantra.operate.topic.TopicDefinition;

/** Creates the topics of the local broker. */
public final class Topics {

    private Topics() {}

    /** Returns how many topics were created. */
    public static int create(String bootstrapServers, List<TopicDefinition> wanted) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", 5_000,
                "default.api.timeout.ms", 30_000);
        try (Admin admin = Admin.create(configuration)) {
            return MissingTopics.create(admin, wanted);
        } catch (ExecutionException cause) {
            throw new StackFailure("The topics cannot be created: " + cause.getCause(), cause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Creating the topics was interrupted", stopping);
        }
    }
}
