package vn.tuantra.team.equipment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.duty.Duties;
import vn.tuantra.team.duty.Duty;
import vn.tuantra.team.equipment.domain.Item;

/** Takes an item out for a patrol of the team that holds it. */
@Component
class CheckOut {

    /** What was forgotten in the evening may be written down on the day after. */
    private static final Duration WRITTEN_LATE = Duration.ofDays(1);
    /** No patrol and no way home after it lasts longer. */
    private static final Duration LONGEST = Duration.ofDays(3);

    private final Items items;
    private final Duties duties;
    private final Clock clock;

    CheckOut(Items items, Duties duties, Clock clock) {
        this.items = items;
        this.duties = duties;
        this.clock = clock;
    }

    /** @throws Refusal {@code UNKNOWN_PATROL}, {@code TIME_NOT_PLAUSIBLE}; {@code NOT_FOUND}; as the domain */
    Versioned<Item> checkOut(
            UUID id, UUID patrolId, Instant dueBackAt, @Nullable Long ifVersion, Caller caller, Command command) {
        Instant now = clock.instant();
        if (dueBackAt.isBefore(now.minus(WRITTEN_LATE)) || dueBackAt.isAfter(now.plus(LONGEST))) {
            throw Refusal.invalid("TIME_NOT_PLAUSIBLE", Map.of("field", "dueBackAt"));
        }
        Duty patrol = duties.find(patrolId).filter(duty -> !duty.over()).orElseThrow(CheckOut::unknown);
        return items.change(id, caller, ifVersion, command, item -> {
            if (item.holding() != null && !item.holding().teamId().equals(patrol.teamId())) {
                throw unknown();
            }
            return item.checkOut(patrolId, dueBackAt, VietnamDay.of(now), command.by());
        });
    }

    /** Also for the patrol of another team, and for one that is over. */
    private static Refusal unknown() {
        return Refusal.invalid("UNKNOWN_PATROL", Map.of("field", "patrolId"));
    }
}
