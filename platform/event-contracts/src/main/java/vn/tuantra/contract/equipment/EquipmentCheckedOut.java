package vn.tuantra.contract.equipment;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * The holder took the item on a patrol.
 *
 * @param dueBackAt planned end of the patrol
 */
public record EquipmentCheckedOut(
        UUID itemId,
        UUID wardId,
        EquipmentKind kind,
        UUID teamId,
        UUID memberId,
        UUID patrolId,
        Instant dueBackAt,
        Actor by)
        implements EquipmentEvent {}
