package vn.tuantra.contract.equipment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/** An item is broken. */
public record EquipmentBroken(
        UUID itemId,
        UUID wardId,
        EquipmentKind kind,
        @Nullable UUID teamId,
        @Nullable UUID memberId,
        Actor by) implements EquipmentEvent {}
