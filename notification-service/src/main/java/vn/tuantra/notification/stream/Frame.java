package vn.tuantra.notification.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReported;

/**
 * One event, ready to be written to any number of connections: serialised once. The data is a CloudEvent in JSON
 * (structured mode) whose {@code data} is the event exactly as published.
 */
final class Frame implements Outgoing {

    private final ReceivedEvent event;
    private final IncidentEvent fact;
    private final Cursor cursor;
    private final byte[] bytes;
    private final int fieldsEnd;
    private final Set<UUID> handedTo = ConcurrentHashMap.newKeySet();
    private final Set<UUID> heldBy = ConcurrentHashMap.newKeySet();

    Frame(ReceivedEvent event, IncidentEvent fact, byte[] body, Cursor cursor) {
        this.event = event;
        this.fact = fact;
        this.cursor = cursor;
        byte[] fields = SseText.fields(event, body);
        this.fieldsEnd = fields.length;
        this.bytes = SseText.ending(fields, idLine(cursor));
    }

    static byte[] idLine(Cursor cursor) {
        return ("id: " + cursor + "\n").getBytes(UTF_8);
    }

    int partition() {
        return event.partition();
    }

    long offset() {
        return event.offset();
    }

    UUID eventId() {
        return event.id();
    }

    /** What a reader has read once it has this frame and all before it on this replica. */
    Cursor cursor() {
        return cursor;
    }

    /** All of it, for a reader that is just where this replica is. */
    byte[] bytes() {
        return bytes;
    }

    /** What comes before the {@code id} line, for a reader that is somewhere else. */
    byte[] fields() {
        return Arrays.copyOf(bytes, fieldsEnd);
    }

    IncidentEvent fact() {
        return fact;
    }

    Instant receivedAt() {
        return fact.incident().receivedAt();
    }

    boolean isReport() {
        return fact instanceof IncidentReported;
    }

    /** True the first time the unit is handed an alert that asks for its attention. */
    boolean firstHandedTo(UUID unitId) {
        return asks(unitId) && handedTo.add(unitId);
    }

    /** True the first time a screen of the unit is known to hold an alert that asks for its attention. */
    boolean firstHeldBy(UUID unitId) {
        return asks(unitId) && heldBy.add(unitId);
    }

    private boolean asks(UUID unitId) {
        for (AlertTarget target : fact.targets()) {
            if (target.unitId().equals(unitId)) {
                return true;
            }
        }
        return false;
    }
}
