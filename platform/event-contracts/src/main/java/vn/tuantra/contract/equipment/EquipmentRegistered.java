package vn.tuantra.contract.equipment;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** An item came into stock (6.1). */
public record EquipmentRegistered(UUID itemId, UUID wardId, EquipmentKind kind, String type, Actor by)
        implements EquipmentEvent {}
