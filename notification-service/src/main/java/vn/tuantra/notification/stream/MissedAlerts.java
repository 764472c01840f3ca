package vn.tuantra.notification.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.alert.Alerts;

/** What a screen missed so long ago that the ring does not hold it any more, from the store. */
@Component
class MissedAlerts {

    private final Alerts alerts;
    private final TopicPositions positions;

    MissedAlerts(Alerts alerts, TopicPositions positions) {
        this.alerts = alerts;
        this.positions = positions;
    }

    /**
     * The unit's events from a cursor up to (not including) the ring's floor, in order within each partition. Empty
     * when the store cannot vouch for all of them: then the stream must say so instead of skipping silently.
     */
    Optional<List<Frame>> between(Cursor from, Cursor floor, UUID unitId) {
        if (from.covers(floor)) {
            return Optional.of(List.of());
        }
        List<Long> stored = positions.storedUpTo(floor.next().size());
        List<Frame> missed = new ArrayList<>();
        Cursor reached = from;
        for (int partition = 0; partition < stored.size(); partition++) {
            long begin = from.next(partition);
            long end = floor.next(partition);
            if (begin >= end) {
                continue;
            }
            if (stored.get(partition) < end) {
                return Optional.empty();
            }
            for (Alert alert : alerts.ofUnit(unitId, partition, begin, end)) {
                reached = reached.after(partition, alert.offset());
                missed.add(frameOf(alert, reached));
            }
        }
        return Optional.of(missed);
    }

    private static Frame frameOf(Alert alert, Cursor cursor) {
        var type = EventCatalogue.byName(alert.type()).orElseThrow();
        byte[] body = alert.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        IncidentEvent fact = (IncidentEvent) EventJson.read(type, body);
        ReceivedEvent event = new ReceivedEvent(
                alert.eventId(),
                type,
                alert.incidentId(),
                alert.sequence(),
                alert.eventTime(),
                null,
                alert.partition(),
                alert.offset(),
                fact);
        return new Frame(event, fact, body, cursor);
    }
}
