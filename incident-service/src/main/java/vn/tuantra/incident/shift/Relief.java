package vn.tuantra.incident.shift;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;

/**
 * One officer relieves another at a desk, with what is open. Both sign, each in a session of his own.
 *
 * @param waitingFor the unit, as long as nobody has taken over: at most one relief of a unit waits
 * @param by who goes
 * @param open the cases that were open when he signed
 * @param acceptedBy who came
 */
record Relief(
        UUID id,
        UUID unitId,
        @Nullable UUID waitingFor,
        Actor by,
        Instant signedAt,
        List<UUID> open,
        @Nullable String note,
        @Nullable Actor acceptedBy,
        @Nullable Instant acceptedAt,
        @Nullable Instant withdrawnAt) {

    Relief {
        open = List.copyOf(open);
    }

    static Relief signed(UUID id, UUID unit, Actor by, Instant at, List<UUID> open, @Nullable String note) {
        return new Relief(id, unit, unit, by, at, open, note, null, null, null);
    }

    /** @throws Refusal {@code SHIFT_SAME_OFFICER} for the one who goes, {@code SHIFT_NOT_WAITING} */
    Change<Relief, DomainEvent> acceptedBy(Actor other, Instant at) {
        if (acceptedBy != null && acceptedBy.subject().equals(other.subject())) {
            return Change.nothing(this);
        }
        requireWaiting();
        if (by.subject().equals(other.subject())) {
            throw Refusal.conflict("SHIFT_SAME_OFFICER", Map.of());
        }
        return Change.quietly(new Relief(id, unitId, null, by, signedAt, open, note, other, at, null));
    }

    /** The officer stays after all. @throws Refusal {@code SHIFT_NOT_WAITING} once somebody has taken over */
    Change<Relief, DomainEvent> withdrawn(Instant at) {
        if (withdrawnAt != null) {
            return Change.nothing(this);
        }
        requireWaiting();
        return Change.quietly(new Relief(id, unitId, null, by, signedAt, open, note, null, null, at));
    }

    private void requireWaiting() {
        if (waitingFor == null) {
            throw Refusal.conflict("SHIFT_NOT_WAITING", Map.of());
        }
    }
}
