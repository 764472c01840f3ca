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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.notification.alert.Audience;

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
    /** Connections by each unit whose alerts they show. */
    private final Map<UUID, Set<Connection>> byUnit = new ConcurrentHashMap<>();

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
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
    Joined join(Audience audience, @Nullable Cursor from, Handover.Listener deliveries) {
        lock.lock();
        try {
            if (ring == null || position == null) {
                throw new IllegalStateException("the hub has no position yet");
            }
            Connection connection = new Connection(audience, properties, deliveries, clock, this::leave);
            open.add(connection);
            audience.units()
                    .forEach(unit -> byUnit.computeIfAbsent(unit, any -> ConcurrentHashMap.newKeySet())
                            .add(connection));
            List<Frame> missed = from == null ? List.of() : ring.after(from, audience);
            return new Joined(connection, missed, ring.floor(), position);
        } finally {
            lock.unlock();
        }
    }

    private void leave(Connection connection) {
        open.remove(connection);
        connection
                .audience()
                .units()
                .forEach(unit -> byUnit.computeIfPresent(unit, (any, watching) -> {
                    watching.remove(connection);
                    return watching.isEmpty() ? null : watching;
                }));
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
        open.forEach(connection -> connection.close(reason));
    }

    int connections() {
        return open.size();
    }

    private void dispatch(Frame frame) {
        List<UUID> units = frame.fact().audience();
        for (int index = 0; index < units.size(); index++) {
            Set<Connection> watching = byUnit.get(units.get(index));
            if (watching != null) {
                for (Connection connection : watching) {
                    // A screen of several units gets it with the first of them.
                    if (connection.audience().isOfInterest(frame.fact()) && isFirstFor(connection, units, index)) {
                        offer(connection, frame);
                    }
                }
            }
        }
    }

    private static boolean isFirstFor(Connection connection, List<UUID> units, int index) {
        Set<UUID> shown = connection.audience().units();
        if (shown.size() > 1) {
            for (int earlier = 0; earlier < index; earlier++) {
                if (shown.contains(units.get(earlier))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Shows something that is no alert on every screen of these units that keeps up; no screen is cut off for it. */
    void notify(Set<UUID> units, Notice notice) {
        open.stream()
                .filter(connection -> units.contains(connection.audience().unitId()))
                .forEach(connection -> {
                    connection.offerIfRoom(notice);
                    connection.news();
                });
    }

    /** Gives every screen its sign of life. */
    void beat() {
        Instant now = clock.instant();
        for (Connection connection : open) {
            if (!connection.beat(now)) {
                cutOff.increment();
            }
        }
    }

    /** How many screens each unit has open on this replica. */
    Map<UUID, Long> screens() {
        return open.stream()
                .collect(Collectors.groupingBy(
                        connection -> connection.audience().unitId(), Collectors.counting()));
    }

    private void offer(Connection connection, Frame frame) {
        if (connection.offer(frame)) {
            connection.news();
        } else {
            connection.hangUp(Connection.End.TOO_SLOW);
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
