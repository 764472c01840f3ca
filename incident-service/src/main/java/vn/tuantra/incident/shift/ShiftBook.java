package vn.tuantra.incident.shift;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;

/** The books of the desks: notes, reliefs, and who drew up which account. */
@Repository
class ShiftBook {

    /** Who read the account of a shift; its entry in the audit trail is written with it. */
    record Reading(UUID id, UUID unitId, Instant from, Instant to, String subject, Instant at) {}

    /** An account that has as many notes may lack some. */
    static final int MOST = 500;

    private static final String UNIT = "state.unitId";
    private static final String AT = "state.at";
    private static final String SIGNED = "state.signedAt";

    private final AggregateStore<Note> notes;
    private final AggregateStore<Relief> reliefs;
    private final AggregateStore<Reading> readings;

    ShiftBook(AggregateStores stores) {
        this.notes = stores.of(Note.class, "shift", "shift_notes");
        this.reliefs = stores.of(Relief.class, "shift", "shift_reliefs");
        this.readings = stores.of(Reading.class, "shift", "shift_readings");
        notes.ensureIndex(Indexes.ascending(UNIT, AT), false);
        reliefs.ensureIndex(Indexes.ascending(UNIT, SIGNED), false);
        reliefs.uniqueWherePresent(relief -> Refusal.conflict("SHIFT_ALREADY_HANDED_OVER", Map.of()), "waitingFor");
    }

    void noteReading(Reading reading, Command command) {
        readings.create(reading.id(), command.keyed(null).about(reading.unitId()), Change.quietly(reading));
    }

    Versioned<Note> add(Note note, Command command) {
        return notes.create(note.id(), command, Change.quietly(note));
    }

    Versioned<Relief> add(Relief relief, Command command) {
        return reliefs.create(relief.id(), command, Change.quietly(relief));
    }

    Relief relief(UUID id) {
        return reliefs.get(id).state();
    }

    Relief change(UUID id, Command command, Function<Relief, Change<Relief, DomainEvent>> decision) {
        return reliefs.change(id, command, decision).state();
    }

    List<Note> notes(Collection<UUID> units, Instant from, Instant to) {
        return states(notes.query(within(AT, units, from, to), Sorts.ascending(AT, "_id"), MOST));
    }

    /** Those that were carried out. */
    List<Relief> reliefs(Collection<UUID> units, Instant from, Instant to) {
        Bson done = Filters.exists("state.acceptedAt");
        return states(reliefs.query(
                Filters.and(within(SIGNED, units, from, to), done), Sorts.ascending(SIGNED, "_id"), MOST));
    }

    Optional<Relief> waiting(UUID unit) {
        return reliefs.query(Filters.eq("state.waitingFor", unit), Sorts.descending(SIGNED), 1).stream()
                .findFirst()
                .map(Versioned::state);
    }

    Optional<Relief> last(UUID unit) {
        Bson done = Filters.and(Filters.eq(UNIT, unit), Filters.exists("state.acceptedAt"));
        return reliefs.query(done, Sorts.descending("state.acceptedAt"), 1).stream()
                .findFirst()
                .map(Versioned::state);
    }

    private static Bson within(String field, Collection<UUID> units, Instant from, Instant to) {
        return Filters.and(
                Filters.in(UNIT, units), Filters.gte(field, Date.from(from)), Filters.lt(field, Date.from(to)));
    }

    private static <T> List<T> states(List<Versioned<T>> found) {
        return found.stream().map(Versioned::state).toList();
    }
}
