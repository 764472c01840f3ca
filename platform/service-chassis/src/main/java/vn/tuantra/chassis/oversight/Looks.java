package vn.tuantra.chassis.oversight;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.chassis.store.Versioned;

/**
 * The book of looks. A look is written down before anything is shown, in one write with its entry in the audit trail;
 * what cannot be written down is not shown.
 */
public final class Looks {

    private static final String AT = "state.at";

    private final AggregateStore<Look> store;
    private final Clock clock;

    Looks(AggregateStores stores, Clock clock) {
        this.store = stores.of(Look.class, "look", "looks");
        this.clock = clock;
        store.ensureIndex(Indexes.ascending("state.persons", AT), false);
    }

    /** Writes down that somebody looks at these persons; every look is one of its own. */
    public void note(Command command, List<UUID> persons) {
        note(command, persons, null);
    }

    /** @param reason the words of who looks; never in the audit trail, which others can read */
    public void note(Command command, List<UUID> persons, @Nullable String reason) {
        UUID id = UUID.randomUUID();
        Look look = new Look(
                id,
                persons,
                command.by().subject(),
                command.by().role(),
                command.by().unitId(),
                command.action(),
                command.reason(),
                reason,
                clock.instant());
        Command audited = persons.size() == 1 ? command.about(persons.getFirst()) : command;
        store.create(id, audited.keyed(null), Change.quietly(look));
    }

    /** Who looked at a person, the newest first. */
    public Page<Look> at(UUID person, @Nullable String cursor, int limit) {
        Bson of = Filters.eq("state.persons", person);
        Bson after =
                cursor == null ? of : Filters.and(of, PageCursor.parse(cursor).after(AT));
        List<Look> found = store.query(after, PageCursor.order(AT), limit + 1).stream()
                .map(Versioned::state)
                .toList();
        return Page.cut(found, limit, last -> new PageCursor(last.at(), last.id()).toString());
    }
}
