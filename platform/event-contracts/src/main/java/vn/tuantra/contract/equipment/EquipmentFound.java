package vn.tuantra.contract.equipment;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A lost item turned up and is back in stock. */
public record EquipmentFound(UUID itemId, UUID wardId, EquipmentKind kind, Actor by) implements EquipmentEvent {}
