package vn.tuantra.notification.stream;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.patrol.PatrolPositioned;

/** Shows where patrols are on the screens of their ward's police and of everyone above. Old places are no news. */
final class PositionFeed {

    private final AlertHub hub;
    private final UnitDirectory directory;
    private final Clock clock;

    PositionFeed(AlertHub hub, UnitDirectory directory, Clock clock) {
        this.hub = hub;
        this.directory = directory;
        this.clock = clock;
    }

    void accept(ConsumerRecord<String, byte[]> record) {
        Optional<ReceivedEvent> event =
                EventReader.read(record.headers(), record.partition(), record.offset(), record.value());
        if (event.isPresent() && event.get().payload() instanceof PatrolPositioned positioned) {
            hub.notify(watchers(positioned.wardId()), Notice.of(event.get(), record.value()));
        }
    }

    private Set<UUID> watchers(UUID wardId) {
        UnitTree tree = directory.tree();
        Set<UUID> watchers = new HashSet<>();
        tree.find(wardId)
                .flatMap(ward -> tree.policeOf(ward, clock.instant()))
                .ifPresent(police -> tree.policeChain(police.id(), clock.instant()).stream()
                        .map(OrgUnit::id)
                        .forEach(watchers::add));
        return watchers;
    }
}
