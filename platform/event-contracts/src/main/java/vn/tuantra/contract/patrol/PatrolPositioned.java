package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.Subject;

/**
 * Where the device of a patrol under way is (REQ-PAT-5). Late positions are not told: the newest known never moves back.
 * Positions have a history of their own beside that of the patrol.
 *
 * @param latitude WGS84 degrees
 * @param longitude WGS84 degrees
 * @param accuracyMetres as the device says
 * @param at by the device's clock
 */
public record PatrolPositioned(
        UUID patrolId,
        UUID teamId,
        UUID wardId,
        double latitude,
        double longitude,
        @Nullable Integer accuracyMetres,
        Instant at)
        implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return Subject.of("position", patrolId);
    }

    @Override
    public String key() {
        return patrolId.toString();
    }
}
