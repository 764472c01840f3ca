package vn.tuantra.chassis.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;

/**
 * Whose things: the subtree of the caller's unit, in time. Which role may do what is asked of {@link Permissions}
 * before.
 *
 * <p>A thing outside the caller's reach does not exist for the caller ({@code NOT_FOUND}, 404); a unit named in a
 * command outside it is {@code OUTSIDE_YOUR_UNIT} (403).
 */
public final class Access {

    private final UnitDirectory directory;
    private final Reach reach;
    private final Clock clock;

    public Access(UnitDirectory directory, Reach reach, Clock clock) {
        this.directory = directory;
        this.reach = reach;
        this.clock = clock;
    }

    /** Refuses a command that names a unit outside the caller's subtree of today. */
    public void requireUnit(Caller caller, UUID unitId) {
        requireUnit(caller, unitId, clock.instant());
    }

    /** The same at a date. */
    public void requireUnit(Caller caller, UUID unitId, Instant at) {
        if (!covers(caller, unitId, at)) {
            throw Refusal.forbidden("OUTSIDE_YOUR_UNIT", Map.of("unit", unitId));
        }
    }

    /** Refuses a question about a unit, of whatever date, that is none of the caller's business. */
    public void requireReach(Caller caller, UUID unitId) {
        if (!sees(caller, unitId)) {
            throw Refusal.forbidden("OUTSIDE_YOUR_UNIT", Map.of("unit", unitId));
        }
    }

    /** Hides a thing of a unit, of whatever date, that is none of the caller's business. */
    public void requireVisible(Caller caller, UUID unitId, String resource) {
        if (!sees(caller, unitId)) {
            throw Refusal.notFound(resource);
        }
    }

    /**
     * Whether what belongs to the unit is the caller's business today ({@link Reach}). Whoever still acts for a unit that
     * has ended has no business any more: it is its successors'.
     */
    public boolean sees(Caller caller, @Nullable UUID unitId) {
        return directory.tree().at(caller.unitId(), clock.instant()).isPresent() && reach.sees(caller.unitId(), unitId);
    }

    /** Whether the unit lies in the caller's subtree at a date. */
    public boolean covers(Caller caller, @Nullable UUID unitId, Instant at) {
        return directory.tree().covers(caller.unitId(), unitId, at);
    }
}
