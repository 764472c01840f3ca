package vn.tuantra.team.training.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.tuantra.contract.training.TrainingTopic;

/**
 * Topics in one order always: a repeated command is known by the digest of its content, which must not depend on the
 * order in which a client sends them or a process happens to iterate them.
 */
final class Topics {

    private Topics() {}

    static Set<TrainingTopic> inOrder(Set<TrainingTopic> topics) {
        EnumSet<TrainingTopic> ordered = EnumSet.noneOf(TrainingTopic.class);
        ordered.addAll(topics);
        return Collections.unmodifiableSet(ordered);
    }
}
