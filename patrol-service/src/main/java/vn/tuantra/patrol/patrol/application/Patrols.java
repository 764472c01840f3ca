package vn.tuantra.patrol.patrol.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;

/** Every patrol there is. A command given twice changes nothing the second time. */
public interface Patrols {

    /**
     * Which patrols are looked for.
     *
     * @param unitId the caller's own unit when absent
     */
    record Query(
            @Nullable UUID unitId,
            @Nullable UUID teamId,
            @Nullable PatrolStatus status,
            @Nullable String cursor,
            int limit) {}

    /** @throws Refusal {@code NOT_FOUND}, also when it is none of the caller's business */
    Versioned<Patrol> visible(PatrolId id, Caller caller);

    /** For what this service does by itself. */
    Optional<Patrol> find(PatrolId id);

    /** @throws Refusal {@code ID_ALREADY_USED}, {@code PARTICIPANT_ON_ANOTHER_PATROL} */
    Versioned<Patrol> add(Command command, Change<Patrol, PatrolEvent> planned);

    /** @throws Refusal what the decision refuses; {@code PARTICIPANT_ON_ANOTHER_PATROL} */
    Versioned<Patrol> change(PatrolId id, Command command, Function<Patrol, Change<Patrol, PatrolEvent>> decision);

    /** The same, refused as {@code STALE_VERSION} when the patrol is not at that version any more. */
    Versioned<Patrol> change(
            PatrolId id,
            @Nullable Long ifVersion,
            Command command,
            Function<Patrol, Change<Patrol, PatrolEvent>> decision);

    /** Other open patrols at an overlapping time with one of the same participants. */
    List<Patrol> overlapping(PatrolPlan plan);

    /** Those that set out to one of these hotspots within that time. */
    List<Patrol> startedAt(List<UUID> hotspotIds, Instant from, Instant until);

    /** Whether a phone has scanned for another patrol that is under way. */
    boolean isOnAnother(String device, PatrolId patrol);

    /** Those under way of which something should be heard from time to time. */
    List<Patrol> checkingIn(int limit);

    /** Those on which nobody has set out although their planned end is at least that long ago, the oldest first. */
    List<PatrolId> waitingSince(Instant end, int limit);

    /**
     * Newest planned start first.
     *
     * @throws Refusal {@code OUTSIDE_YOUR_UNIT}
     */
    Page<Patrol> list(Query query, Caller caller);
}
