package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.UUID;

/** The first live screen of the unit was handed the alert. */
public record AlertDelivered(UUID alertId, UUID unitId, UUID incidentId, String channel, Instant deliveredAt)
        implements AlertEvent {}
