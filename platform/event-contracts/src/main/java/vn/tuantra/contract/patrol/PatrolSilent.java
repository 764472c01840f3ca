package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * Nothing was heard of a patrol for as long as it said. If nothing is heard for as long again, a case is reported by itself.
 *
 * @param heardAt when something was heard last
 */
public record PatrolSilent(UUID patrolId, UUID teamId, UUID wardId, PatrolType type, Instant heardAt, Actor by)
        implements PatrolEvent {}
