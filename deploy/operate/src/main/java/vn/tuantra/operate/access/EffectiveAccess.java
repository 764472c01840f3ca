package vn.tuantra.operate.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What the brokers let the user do whose log-in this is, asked of the brokers themselves: a list that was written reaches
 * them some time later, and only then a service is not refused.
 */
public final class EffectiveAccess {

    private final Admin admin;

    public EffectiveAccess(Admin admin) {
        this.admin = admin;
    }

    /**
     * What is not allowed yet, in words; empty when all is.
     *
     * @throws ExecutionException when the brokers cannot be asked at all
     */
    public List<String> missing(Access needed) throws ExecutionException, InterruptedException {
        List<String> missing = new ArrayList<>();
        for (String topic : needed.reads()) {
            ask(missing, "READ " + topic, AclOperation.READ, () -> ofTopic(topic));
        }
        for (String topic : needed.writes()) {
            ask(missing, "WRITE " + topic, AclOperation.WRITE, () -> ofTopic(topic));
        }
        Access.Group group = needed.group();
        if (group != null) {
            ask(missing, "READ group " + group.name(), AclOperation.READ, () -> ofGroup(group.name()));
        }
        return missing;
    }

    private Set<AclOperation> ofTopic(String topic) throws ExecutionException, InterruptedException {
        TopicDescription described = admin.describeTopics(
                        List.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .allTopicNames()
                .get()
                .get(topic);
        return described == null ? Set.of() : described.authorizedOperations();
    }

    private Set<AclOperation> ofGroup(String group) throws ExecutionException, InterruptedException {
        try {
            ConsumerGroupDescription described = admin.describeConsumerGroups(
                            List.of(group), new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                    .all()
                    .get()
                    .get(group);
            return described == null ? Set.of() : described.authorizedOperations();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                // Nobody is in it yet. Who may not see it is told something else; READ is granted together with that.
                return Set.of(AclOperation.READ);
            }
            throw e;
        }
    }

    @FunctionalInterface
    private interface Question {
        Set<AclOperation> ask() throws ExecutionException, InterruptedException;
    }

    private static void ask(List<String> missing, String what, AclOperation operation, Question question)
            throws ExecutionException, InterruptedException {
        try {
            if (!question.ask().contains(operation)) {
                missing.add(what);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException
                    || e.getCause() instanceof UnknownTopicOrPartitionException) {
                missing.add(what);
            } else {
                throw e;
            }
        }
    }
}
