package vn.tuantra.contract.alert;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** What became known to one unit about one incident. Keyed by the unit: a command centre reads its own in order. */
public sealed interface AlertEvent extends DomainEvent
        permits AlertRaised,
                AlertUpdated,
                AlertAcknowledged,
                AlertDelivered,
                AlertUndelivered,
                AlertSeen,
                AlertWithdrawn,
                DeliveryProgressed {

    UUID alertId();

    UUID unitId();

    UUID incidentId();

    @Override
    default UUID aggregateId() {
        return alertId();
    }

    @Override
    default String key() {
        return unitId().toString();
    }
}
