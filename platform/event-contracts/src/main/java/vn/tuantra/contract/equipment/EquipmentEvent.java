package vn.tuantra.contract.equipment;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of an item's history. */
public sealed interface EquipmentEvent extends DomainEvent
        permits EquipmentRegistered,
                EquipmentIssued,
                EquipmentReturned,
                EquipmentLost,
                EquipmentFound,
                EquipmentBroken,
                EquipmentWrittenOff,
                EquipmentPermitRenewed,
                EquipmentCheckedOut,
                EquipmentCheckedIn,
                EquipmentCheckInMissed {

    UUID itemId();

    UUID wardId();

    @Override
    default UUID aggregateId() {
        return itemId();
    }
}
