package vn.tuantra.notification.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.alert.DrillStarted;

/** Shows channel drills on the screens of this replica: they come through {@code alert.events}, so all replicas do. */
final class DrillFeed {

    private final AlertHub hub;

    DrillFeed(AlertHub hub) {
        this.hub = hub;
    }

    /** From now on: an old drill is no drill any more. */
    static Map<TopicPartition, Long> fromNow(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    void accept(ConsumerRecord<String, byte[]> record) {
        Optional<ReceivedEvent> event =
                EventReader.read(record.headers(), record.partition(), record.offset(), record.value());
        if (event.isPresent() && event.get().payload() instanceof DrillStarted started) {
            hub.notify(Set.copyOf(started.postIds()), Notice.of(event.get(), record.value()));
        }
    }
}
