package vn.tuantra.patrol.position;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.patrol.PatrolPositioned;
import vn.tuantra.patrol.patrol.domain.Patrol;

/**
 * The newest known place of a patrol.
 *
 * @param latitude WGS84 degrees
 * @param longitude WGS84 degrees
 * @param at by the device's clock
 */
record Position(
        UUID patrolId,
        UUID teamId,
        UUID wardId,
        double latitude,
        double longitude,
        @Nullable Integer accuracyMetres,
        Instant at) {

    static Position of(Patrol patrol, Sample sample) {
        return new Position(
                patrol.patrolId().value(),
                patrol.teamId(),
                patrol.wardId(),
                sample.place().latitude(),
                sample.place().longitude(),
                sample.accuracyMetres(),
                sample.at());
    }

    Change<Position, PatrolPositioned> known() {
        return Change.of(this, new PatrolPositioned(patrolId, teamId, wardId, latitude, longitude, accuracyMetres, at));
    }

    /** A late position never moves the patrol back. */
    Change<Position, PatrolPositioned> movedTo(Position later) {
        return later.at().isAfter(at) ? later.known() : Change.nothing(this);
    }
}
