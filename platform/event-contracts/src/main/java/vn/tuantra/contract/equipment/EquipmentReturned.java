package vn.tuantra.contract.equipment;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** An item is back in stock. */
public record EquipmentReturned(UUID itemId, UUID wardId, EquipmentKind kind, UUID teamId, UUID memberId, Actor by)
        implements EquipmentEvent {}
