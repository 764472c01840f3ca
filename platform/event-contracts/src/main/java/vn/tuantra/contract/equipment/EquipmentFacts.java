package vn.tuantra.contract.equipment;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.equipment}. */
public final class EquipmentFacts {

    public static final List<Family<?>> FAMILIES = List.of(Family.on(
                    Topic.TEAM_EVENTS, "equipment", EquipmentEvent.class)
            .fact("registered", 1, EquipmentRegistered.class, "An item came into stock.")
            .fact("issued", 1, EquipmentIssued.class, "An item was issued to a member.")
            .fact("returned", 1, EquipmentReturned.class, "An item is back in stock.")
            .fact("lost", 1, EquipmentLost.class, "An item is lost.")
            .fact("found", 1, EquipmentFound.class, "A lost item turned up and is back in stock.")
            .fact("broken", 1, EquipmentBroken.class, "An item is broken.")
            .fact("written-off", 1, EquipmentWrittenOff.class, "A lost or broken item left the books.")
            .fact("permit-renewed", 1, EquipmentPermitRenewed.class, "The permit of an item was renewed.")
            .fact("checked-out", 1, EquipmentCheckedOut.class, "The holder took an item on a patrol.")
            .fact("checked-in", 1, EquipmentCheckedIn.class, "An item is back from a patrol.")
            .fact("check-in-missed", 1, EquipmentCheckInMissed.class, "An item did not come back from a patrol."));

    private EquipmentFacts() {}
}
