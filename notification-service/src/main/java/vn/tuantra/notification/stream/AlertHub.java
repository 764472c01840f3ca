package vn.tuantra.notification.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.incident.IncidentEvent;

/**
 * Where the feed and the connections meet. One lock makes joining and dispatching alternate, so that a joining screen
 * gets every event exactly once: from the ring up to the moment it joined, live from then on.
 */
@Component
class AlertHub {

    private static final int REMEMBERED_INCIDENTS = 100_000;

    /**
     * A screen that has joined.
     *
     * @param missed what the ring holds for it, in order
     * @param floor offsets below it are not in the ring and must come from the store
     * @param position how far this replica had read when the screen joined
     */
    record Joined(Connection connection, List<Frame> missed, Cursor floor, Cursor position) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Set<Connection>> byUnit = new ConcurrentHashMap<>();
    private final StreamProperties properties;
    private final Clock clock;
    private final Counter cutOff;
    private final Map<UUID, Long> lastSequence = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > REMEMBERED_INCIDENTS;
        }
    };
    private @Nullable Ring ring;
    private @Nullable Cursor position;

    AlertHub(StreamProperties properties, Clock clock, MeterRegistry meters) {
        this.properties = properties;
        this.clock = clock;
        this.cutOff = Counter.builder("tuantra.stream.cut.off")
                .description("screens that did not read and were cut off")
                .register(meters);
        meters.gauge("tuantra.stream.connections", this, AlertHub::connections);
    }

    /** (Re)starts reading at a cursor: the ring begins empty there. */
    void startAt(Cursor cursor) {
        lock.lock();
        try {
            ring = new Ring(properties.ringCapacity(), cursor);
            position = cursor;
            lastSequence.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the next record of the topic; a duplicate only moves the position. */
    void accept(@Nullable ReceivedEvent event, byte[] body, int partition, long offset) {
        lock.lock();
        try {
            if (ring == null || position == null) {
                throw new IllegalStateException("the hub has no position yet");
            }
            position = position.after(partition, offset);
            if (event != null && event.payload() instanceof IncidentEvent fact && isNew(event)) {
                Frame frame = new Frame(event, fact, body, position);
                Instant now = clock.instant();
                dispatch(frame);
                ring.add(frame, now, now.minus(properties.ringWindow()));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Adds a screen of a unit. With a cursor it gets what it missed; without one it starts now. */
    Joined join(UUID unitId, @Nullable Cursor from, Connection.DeliveryListener deliveries) {
        lock.lock();
        try {
            if (ring == null || position == null) {
                throw new IllegalStateException("the hub has no position yet");
            }
            Connection connection = new Connection(unitId, properties.queueCapacity(), deliveries);
            byUnit.computeIfAbsent(unitId, unit -> ConcurrentHashMap.newKeySet())
                    .add(connection);
            List<Frame> missed = from == null ? List.of() : ring.after(from, unitId);
            return new Joined(connection, missed, ring.floor(), position);
        } finally {
            lock.unlock();
        }
    }

    void leave(Connection connection) {
        byUnit.computeIfPresent(connection.unitId(), (unit, open) -> {
            open.remove(connection);
            return open.isEmpty() ? null : open;
        });
    }

    /** Where this replica is; absent before its first read. */
    @Nullable
    Cursor position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    void closeAll(Connection.End reason) {
        byUnit.values().forEach(open -> open.forEach(connection -> connection.close(reason)));
    }

    int connections() {
        return byUnit.values().stream().mapToInt(Set::size).sum();
    }

    private void dispatch(Frame frame) {
        for (UUID unitId : frame.audience()) {
            Set<Connection> open = byUnit.get(unitId);
            if (open != null) {
                open.forEach(connection -> offer(connection, frame));
            }
        }
    }

    private void offer(Connection connection, Frame frame) {
        if (!connection.offer(frame)) {
            leave(connection);
            cutOff.increment();
        }
    }

    private boolean isNew(ReceivedEvent event) {
        Long last = lastSequence.get(event.subject());
        if (last != null && event.sequence() <= last) {
            return false;
        }
        lastSequence.put(event.subject(), event.sequence());
        return true;
    }
}
