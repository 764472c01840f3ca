package vn.tuantra.contract.equipment;

import java.time.Instant;
import java.util.UUID;

/** The item did not come back in time after the patrol; the ward police must know. */
public record EquipmentCheckInMissed(
        UUID itemId, UUID wardId, EquipmentKind kind, UUID teamId, UUID memberId, UUID patrolId, Instant dueBackAt)
        implements EquipmentEvent {}
