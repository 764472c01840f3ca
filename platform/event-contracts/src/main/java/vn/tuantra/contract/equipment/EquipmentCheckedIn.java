package vn.tuantra.contract.equipment;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The item is back from the patrol. */
public record EquipmentCheckedIn(
        UUID itemId, UUID wardId, EquipmentKind kind, UUID teamId, UUID memberId, UUID patrolId, Actor by)
        implements EquipmentEvent {}
