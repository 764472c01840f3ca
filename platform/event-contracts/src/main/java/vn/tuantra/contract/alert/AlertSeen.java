package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** Somebody at the unit has the alert before their eyes. */
public record AlertSeen(UUID alertId, UUID unitId, UUID incidentId, Instant seenAt, Actor by) implements AlertEvent {}
