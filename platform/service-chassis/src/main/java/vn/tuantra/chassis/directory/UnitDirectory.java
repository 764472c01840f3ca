package vn.tuantra.chassis.directory;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tuantra.chassis.messaging.DeadLetter;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.unit.OrgUnitChanged;

/** The newest known {@link UnitTree}. Take the tree once per decision, so that the decision sees one organisation. */
public final class UnitDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(UnitDirectory.class);

    private final AtomicReference<UnitTree> tree = new AtomicReference<>(UnitTree.empty());

    public UnitTree tree() {
        return tree.get();
    }

    /** Adds or replaces a unit. */
    public void put(OrgUnit unit) {
        tree.updateAndGet(current -> current.with(unit));
    }

    void apply(ConsumerRecord<String, byte[]> record) {
        try {
            Optional<ReceivedEvent> event =
                    EventReader.read(record.headers(), record.partition(), record.offset(), record.value());
            if (event.isPresent() && event.get().payload() instanceof OrgUnitChanged changed) {
                put(OrgUnit.from(changed));
            }
        } catch (DeadLetter e) {
            LOG.error("unreadable unit at {}:{} left out: {}", record.partition(), record.offset(), e.getMessage());
        }
    }
}
