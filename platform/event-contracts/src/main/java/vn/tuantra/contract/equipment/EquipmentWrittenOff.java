package vn.tuantra.contract.equipment;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A lost or broken item left the books. */
public record EquipmentWrittenOff(UUID itemId, UUID wardId, EquipmentKind kind, Actor by) implements EquipmentEvent {}
