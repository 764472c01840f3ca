package vn.tuantra.notification.reminder;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.alert.ReminderKind;

/** All reminders. */
@Repository
class Reminders {

    private static final Actor SERVICE = new Actor("notification-service", "SYSTEM", null);
    private static final Command RAISE = Command.ofSystem(SERVICE, "raise", "reminder");
    private static final Command SETTLE = Command.ofSystem(SERVICE, "settle", "reminder");
    private static final int MOST = 500;

    private final AggregateStore<Reminder> store;

    Reminders(AggregateStores stores) {
        this.store = stores.of(Reminder.class, "reminder", "reminders");
        store.ensureIndex(Indexes.ascending("state.unitId"), false);
        store.ensureIndex(Indexes.ascending("state.aboutId"), false);
    }

    /** Stores the reminder and returns it as stored; the same step again changes nothing. */
    Reminder raise(Reminder reminder) {
        return store.create(reminder.id(), RAISE, reminder.raised()).state();
    }

    void told(UUID id) {
        store.change(id, RAISE, Reminder::wasTold);
    }

    Optional<Reminder> find(UUID id) {
        return store.find(id).map(Versioned::state);
    }

    Reminder done(UUID id, Command command, Instant now) {
        return store.change(id, command, reminder -> reminder.done(now, command.by()))
                .state();
    }

    /** Ends what is open of that kind about a thing. */
    void settle(ReminderKind kind, UUID aboutId, Instant now) {
        store.query(
                        Filters.and(Filters.eq("state.aboutId", aboutId), Filters.eq("state.kind", kind.name())),
                        Sorts.ascending("_id"),
                        MOST)
                .forEach(reminder -> store.change(reminder.id(), SETTLE, open -> open.done(now, SETTLE.by())));
    }

    /** The open reminders of these units: of each thing the newest step only, the most urgent first. */
    List<Reminder> open(Collection<UUID> unitIds) {
        Map<UUID, Reminder> newest = new HashMap<>();
        store.query(Filters.in("state.unitId", unitIds), Sorts.ascending("state.raisedAt"), MOST).stream()
                .map(Versioned::state)
                .forEach(reminder -> newest.put(reminder.aboutId(), reminder));
        return newest.values().stream()
                .filter(reminder -> reminder.doneAt() == null)
                .sorted(Comparator.comparing(Reminder::dueOn).thenComparing(Reminder::id))
                .toList();
    }
}
