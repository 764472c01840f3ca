package vn.tuantra.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.alert.AlertAcknowledged;
import vn.tuantra.contract.alert.AlertDelivered;
import vn.tuantra.contract.alert.AlertEvent;
import vn.tuantra.contract.alert.AlertRaised;
import vn.tuantra.contract.alert.AlertUpdated;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentAcknowledged;
import vn.tuantra.contract.incident.IncidentEscalated;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReported;

/**
 * What one unit was told by one event. Its id is derived from both, so that telling twice is impossible.
 *
 * @param partition where the event lies in {@code incident.events}; with the offset this is the position for replay
 * @param trigger why the unit must look; absent when the event only adds to what the unit already holds
 * @param body the event exactly as streamed
 * @param deliveredAt when the first live screen of the unit was handed it
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
        String body,
        Instant eventTime,
        Instant recordedAt,
        @Nullable Instant deliveredAt) {

    static Change<Alert, AlertEvent> record(ReceivedEvent event, IncidentEvent fact, UUID unitId, Instant now) {
        UUID id = AlertIds.of(event.id(), unitId);
        AlertTrigger trigger = triggerFor(fact, unitId);
        Alert alert = new Alert(
                id,
                unitId,
                event.subject(),
                event.id(),
                event.type().name(),
                event.sequence(),
                event.partition(),
                event.offset(),
                trigger,
                new String(EventJson.write(fact), java.nio.charset.StandardCharsets.UTF_8),
                event.time(),
                now,
                null);
        return Change.of(alert, alert.announcement(fact));
    }

    /** The first screen has it; later ones change nothing. */
    Change<Alert, AlertEvent> delivered(String channel, Instant at) {
        if (deliveredAt != null) {
            return Change.nothing(this);
        }
        Alert next = new Alert(
                id,
                unitId,
                incidentId,
                eventId,
                type,
                sequence,
                partition,
                offset,
                trigger,
                body,
                eventTime,
                recordedAt,
                at);
        return Change.of(next, new AlertDelivered(id, unitId, incidentId, channel, at));
    }

    private AlertEvent announcement(IncidentEvent fact) {
        if (trigger != null) {
            return new AlertRaised(id, unitId, incidentId, trigger, fact.incident(), recordedAt);
        }
        if (fact instanceof IncidentAcknowledged acknowledged) {
            return new AlertAcknowledged(
                    id,
                    unitId,
                    incidentId,
                    fact.incident(),
                    fact.incident().handlingUnitId(),
                    acknowledged.acknowledgedAt());
        }
        return new AlertUpdated(id, unitId, incidentId, type, fact.incident(), recordedAt);
    }

    private static @Nullable AlertTrigger triggerFor(IncidentEvent fact, UUID unitId) {
        List<AlertTarget> targets = switch (fact) {
            case IncidentReported reported -> reported.targets();
            case IncidentEscalated escalated -> List.of(escalated.target());
            default -> List.of();
        };
        return targets.stream()
                .filter(target -> target.unitId().equals(unitId))
                .map(AlertTarget::trigger)
                .findFirst()
                .orElse(null);
    }
}
