package vn.tuantra.notification.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.alert.Alerts;
import vn.tuantra.notification.alert.Audience;

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
     * The screen's events from a cursor up to (not including) the ring's floor, in order within each partition. Empty
     * when the store cannot vouch for all of them: then the stream must say so instead of skipping silently.
     */
    Optional<List<Frame>> between(Cursor from, Cursor floor, Audience audience) {
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
            long last = -1;
            Optional<List<Alert>> all = alerts.ofUnits(audience.units(), partition, begin, end);
            if (all.isEmpty()) {
                return Optional.empty();
            }
            for (Alert alert : all.get()) {
                // Several of its units were told of the same event.
                if (alert.offset() == last || !audience.wants(alert.fact())) {
                    continue;
                }
                last = alert.offset();
                reached = reached.after(partition, last);
                missed.add(frameOf(alert, reached));
            }
        }
        return Optional.of(missed);
    }

    private static Frame frameOf(Alert alert, Cursor cursor) {
        var type = EventCatalogue.byName(alert.type()).orElseThrow();
        byte[] body = alert.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        IncidentEvent fact = alert.fact();
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
