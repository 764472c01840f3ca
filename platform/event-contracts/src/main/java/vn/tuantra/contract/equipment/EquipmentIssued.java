package vn.tuantra.contract.equipment;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** An item was issued to a member by decision (6.1). */
public record EquipmentIssued(
        UUID itemId, UUID wardId, EquipmentKind kind, UUID teamId, UUID memberId, String decisionNumber, Actor by)
        implements EquipmentEvent {}
