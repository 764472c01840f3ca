package vn.tuantra.notification.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.EventType;
import vn.tuantra.contract.alert.AlertDelivered;
import vn.tuantra.contract.alert.AlertEvent;
import vn.tuantra.contract.alert.AlertRaised;
import vn.tuantra.contract.alert.AlertSeen;
import vn.tuantra.contract.alert.AlertUndelivered;
import vn.tuantra.contract.alert.AlertUpdated;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.alert.DeliveryProgressed;
import vn.tuantra.contract.alert.DeliveryState;
import vn.tuantra.contract.alert.UndeliveredReason;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReclassified;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Severity;

/**
 * What one unit was told by one event. Its id is derived from both, so that telling twice is impossible.
 *
 * @param partition where the event lies in {@code incident.events}; with the offset this is the position for replay
 * @param trigger why the unit must look; absent when the event only adds to what the unit already holds
 * @param severity of the incident when the unit was told
 * @param body the event exactly as streamed
 * @param ledger how the alert arrived; stays empty where nobody must look
 */
public record Alert(
        UUID id,
        UUID unitId,
        UUID incidentId,
        UUID eventId,
        String type,
        long sequence,
        int partition,
        long offset,
        @Nullable AlertTrigger trigger,
        Severity severity,
        String body,
        Instant eventTime,
        Instant recordedAt,
        Ledger ledger) {

    static Change<Alert, AlertEvent> record(ReceivedEvent event, IncidentEvent fact, UUID unitId, Instant now) {
        AlertTrigger trigger = triggerFor(fact, unitId);
        Alert alert = new Alert(
                AlertIds.of(event.id(), unitId),
                unitId,
                event.subject(),
                event.id(),
                event.type().name(),
                event.sequence(),
                event.partition(),
                event.offset(),
                trigger,
                fact.incident().severity(),
                new String(EventJson.write(fact), UTF_8),
                event.time(),
                now,
                Ledger.empty());
        return new Change<>(alert, alert.announcement(fact));
    }

    /** Whether the unit must look. */
    public boolean asks() {
        return trigger != null;
    }

    /** The fact that the unit was told. */
    public IncidentEvent fact() {
        EventType eventType = EventCatalogue.byName(type).orElseThrow();
        return (IncidentEvent) EventJson.read(eventType, body.getBytes(UTF_8));
    }

    /** The first screen has it; later ones change nothing. */
    public Change<Alert, AlertEvent> delivered(Channel channel, Instant at) {
        return ledger.deliveredAt() != null
                ? Change.nothing(this)
                : Change.of(with(ledger.delivered(at)), new AlertDelivered(id, unitId, incidentId, channel.name(), at));
    }

    /** Somebody has it before their eyes; a person's second look changes nothing. */
    public Change<Alert, AlertEvent> seen(Actor by, Instant at) {
        return ledger.wasSeenBy(by.subject())
                ? Change.nothing(this)
                : Change.of(
                        with(ledger.seenBy(new Sighting(by.subject(), by.unitId(), at))),
                        new AlertSeen(id, unitId, incidentId, at, by));
    }

    /** No screen of the unit has it in time, or its centre refused it. */
    public Change<Alert, AlertEvent> undelivered(UndeliveredReason reason, Instant at) {
        return ledger.undeliveredAt() != null || ledger.isSettled()
                ? Change.nothing(this)
                : Change.of(
                        with(ledger.undelivered(at)),
                        new AlertUndelivered(id, unitId, incidentId, fact().incident(), reason, at));
    }

    /** What an incident's later fact means for this alert: taken or void, nobody needs to be called any more. */
    Change<Alert, AlertEvent> settled(IncidentEvent later, Instant now) {
        if (ledger.isSettled() || !AlertSettling.settles(later)) {
            return Change.nothing(this);
        }
        List<AlertEvent> events = new ArrayList<>();
        events.add(AlertSettling.announcement(this, later));
        List<Delivery> stopped = new ArrayList<>();
        for (Delivery delivery : ledger.deliveries()) {
            if (delivery.isPending()) {
                Delivery ended = delivery.ended(DeliveryState.STOPPED, now, null);
                events.add(progress(ended, now));
                stopped.add(ended);
            } else {
                stopped.add(delivery);
            }
        }
        return new Change<>(with(ledger.settled(AlertSettling.settlement(later, now), stopped)), events);
    }

    /** Lines were added to the ledger or changed. */
    public Change<Alert, AlertEvent> progressed(List<Delivery> changed, Instant now) {
        Map<UUID, Delivery> lines = new LinkedHashMap<>();
        ledger.deliveries().forEach(line -> lines.put(line.id(), line));
        changed.forEach(line -> lines.put(line.id(), line));
        List<AlertEvent> events =
                changed.stream().<AlertEvent>map(line -> progress(line, now)).toList();
        return new Change<>(with(ledger.withDeliveries(List.copyOf(lines.values()))), events);
    }

    private Alert with(Ledger next) {
        return new Alert(
                id,
                unitId,
                incidentId,
                eventId,
                type,
                sequence,
                partition,
                offset,
                trigger,
                severity,
                body,
                eventTime,
                recordedAt,
                next);
    }

    private DeliveryProgressed progress(Delivery line, Instant now) {
        return new DeliveryProgressed(
                id, unitId, incidentId, line.id(), line.channel(), line.state(), line.attempts(), line.failure(), now);
    }

    private List<AlertEvent> announcement(IncidentEvent fact) {
        if (trigger != null) {
            return List.of(new AlertRaised(id, unitId, incidentId, trigger, fact.incident(), recordedAt));
        }
        // What settles an alert is told of the alert that it settles.
        return AlertSettling.settles(fact)
                ? List.of()
                : List.of(new AlertUpdated(id, unitId, incidentId, type, fact.incident(), recordedAt));
    }

    private static @Nullable AlertTrigger triggerFor(IncidentEvent fact, UUID unitId) {
        return fact.targets().stream()
                .filter(target -> target.unitId().equals(unitId))
                .map(AlertTarget::trigger)
                .findFirst()
                .orElse(isMadeGraver(fact) ? AlertTrigger.SEVERITY : null);
    }

    /** A case that nobody has taken and that turns out to be S1 or S2 is a new reason to look. */
    private static boolean isMadeGraver(IncidentEvent fact) {
        return fact instanceof IncidentReclassified reclassified
                && fact.incident().state() == IncidentState.REPORTED
                && fact.incident().severity().compareTo(Severity.S2) <= 0
                && fact.incident().severity().compareTo(reclassified.previousSeverity()) < 0;
    }
}
