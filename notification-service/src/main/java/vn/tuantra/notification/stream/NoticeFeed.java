package vn.tuantra.notification.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.alert.DrillStarted;
import vn.tuantra.contract.alert.ReminderDone;
import vn.tuantra.contract.alert.ReminderRaised;

/**
 * Shows drills and new reminders on the screens of this replica: they come through {@code alert.events}, so all replicas
 * do.
 */
final class NoticeFeed {

    private final AlertHub hub;

    NoticeFeed(AlertHub hub) {
        this.hub = hub;
    }

    /** From now on: an old drill is no drill any more, and a screen that opens asks for its reminders. */
    static Map<TopicPartition, Long> fromNow(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    void accept(ConsumerRecord<String, byte[]> record) {
        Optional<ReceivedEvent> event =
                EventReader.read(record.headers(), record.partition(), record.offset(), record.value());
        event.ifPresent(received -> {
            Set<UUID> units = switch (received.payload()) {
                case DrillStarted started -> Set.copyOf(started.postIds());
                case ReminderRaised raised -> Set.of(raised.unitId());
                case ReminderDone done -> Set.of(done.unitId());
                default -> Set.of();
            };
            if (!units.isEmpty()) {
                hub.notify(units, Notice.of(received, record.value()));
            }
        });
    }
}
