package vn.tuantra.chassis.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;

/**
 * The one place that decides who may do what: role × subtree of the unit at a date.
 *
 * <p>A missing role is {@code ROLE_NOT_ALLOWED} (403). A thing outside the caller's subtree does not exist for the
 * caller ({@code NOT_FOUND}, 404); a unit named in a command outside it is {@code OUTSIDE_YOUR_UNIT} (403).
 */
public final class Access {

    private final UnitDirectory directory;
    private final Clock clock;

    public Access(UnitDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The role under which the caller may act: the first of these that the caller has. */
    public Role role(Caller caller, Role... allowed) {
        return caller.firstOf(allowed)
                .orElseThrow(() -> Refusal.forbidden(
                        "ROLE_NOT_ALLOWED",
                        Map.of("needed", Arrays.stream(allowed).map(Role::name).toList())));
    }

    /** Refuses a command that names a unit outside the caller's subtree. */
    public void requireUnit(Caller caller, UUID unitId) {
        requireUnit(caller, unitId, clock.instant());
    }

    /** The same at a date. */
    public void requireUnit(Caller caller, UUID unitId, Instant at) {
        if (!covers(caller, unitId, at)) {
            throw Refusal.forbidden("OUTSIDE_YOUR_UNIT", Map.of("unit", unitId));
        }
    }

    /** Hides a thing that lies outside the caller's subtree. */
    public void requireVisible(Caller caller, UUID unitId, Instant at, String resource) {
        if (!covers(caller, unitId, at)) {
            throw Refusal.notFound(resource);
        }
    }

    /** Whether the unit lies in the caller's subtree at a date. */
    public boolean covers(Caller caller, @Nullable UUID unitId, Instant at) {
        return directory.tree().covers(caller.unitId(), unitId, at);
    }
}
