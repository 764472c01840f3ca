package vn.tuantra.contract.equipment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/** An item is lost; the loss of a support tool or weapon is a case for the ward police. */
public record EquipmentLost(
        UUID itemId,
        UUID wardId,
        EquipmentKind kind,
        @Nullable UUID teamId,
        @Nullable UUID memberId,
        Actor by) implements EquipmentEvent {}
