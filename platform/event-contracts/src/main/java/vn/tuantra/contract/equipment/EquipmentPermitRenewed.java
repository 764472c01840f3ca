package vn.tuantra.contract.equipment;

import java.time.LocalDate;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The permit of an item runs until another day. */
public record EquipmentPermitRenewed(UUID itemId, UUID wardId, EquipmentKind kind, LocalDate expiresOn, Actor by)
        implements EquipmentEvent {}
