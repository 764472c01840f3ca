package vn.tuantra.team.equipment.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An item out on a patrol.
 *
 * @param dueBackAt planned end of the patrol
 * @param missed whether it was told that the item did not come back
 */
public record Outing(UUID patrolId, Instant dueBackAt, boolean missed) {}
