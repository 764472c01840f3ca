package vn.tuantra.patrol.dutyroster.solver;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat of a patrol; who can take it at all is its own range, so that nobody absent is ever tried. Fields that the solver
 * reads and writes are public: it takes no others without getters and setters.
 */
@PlanningEntity
public class Seat {

    /** Somebody who may go. */
    public record Person(UUID memberId, UUID teamId, boolean leads, int most) {}

    @PlanningId
    public String id = "";

    private UUID slotId = new UUID(0, 0);
    private LocalDate day = LocalDate.EPOCH;
    private LocalDate week = LocalDate.EPOCH;

    @PlanningPin
    public boolean pinned;

    @ValueRangeProvider(id = "there")
    public List<Person> there = List.of();

    @PlanningVariable(valueRangeProviderRefs = "there", allowsUnassigned = true)
    public @Nullable Person person;

    /** For the solver, which fills the fields. */
    public Seat() {}

    public Seat(
            UUID slotId,
            int number,
            LocalDate day,
            LocalDate week,
            boolean pinned,
            List<Person> there,
            @Nullable Person person) {
        this.id = slotId + "/" + number;
        this.slotId = slotId;
        this.day = day;
        this.week = week;
        this.pinned = pinned;
        this.there = List.copyOf(there);
        this.person = person;
    }

    UUID slotId() {
        return slotId;
    }

    LocalDate day() {
        return day;
    }

    LocalDate week() {
        return week;
    }

    @Nullable
    Person person() {
        return person;
    }

    /** Only where it is known that somebody takes the seat. */
    Person taker() {
        if (person == null) {
            throw new IllegalStateException("nobody takes " + id);
        }
        return person;
    }

    public @Nullable UUID memberId() {
        return person == null ? null : person.memberId();
    }
}
