package vn.tuantra.team.duty;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patrol or an incident as papers choose it.
 *
 * @param until planned or real end; absent for an incident
 */
public record DutyView(
        UUID id, Kind kind, Instant from, @Nullable Instant until) {

    /** What somebody can have been on duty for. */
    public enum Kind {
        PATROL,
        INCIDENT
    }

    public static DutyView of(Duty duty) {
        return new DutyView(duty.id(), duty.teamId() == null ? Kind.INCIDENT : Kind.PATROL, duty.from(), duty.until());
    }
}
