package vn.tuantra.notification.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.alert.RotaChanged;

/** The rotas of all units. */
@Repository
public class Rotas {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final AggregateStore<Rota> store;
    private final Contacts contacts;
    private final Recently<UUID, Rota> recently = new Recently<>(this::of, REMEMBERED);

    Rotas(AggregateStores stores, Contacts contacts) {
        this.store = stores.of(Rota.class, "rota", "rotas");
        this.contacts = contacts;
    }

    /**
     * Who is called for a unit at an instant. Where the rota has nobody, everybody who can be called is: an alert that
     * wakes too many is better than one that wakes nobody. A change that another replica made counts within two seconds.
     */
    public List<OnCall> onCall(UUID unitId, Instant at) {
        List<OnCall> onDuty = new ArrayList<>();
        for (Shift shift : recently.get(unitId).at(at)) {
            contacts.recently(shift.contactId())
                    .filter(Contact::active)
                    .ifPresent(contact -> onDuty.add(new OnCall(contact, shift.order(), false)));
        }
        if (!onDuty.isEmpty()) {
            return OnCall.ranked(onDuty);
        }
        return contacts.recentlyOfUnit(unitId).stream()
                .filter(contact -> !contact.addresses().isEmpty())
                .map(contact -> new OnCall(contact, 0, false))
                .toList();
    }

    /** When the people on duty change next. */
    public Optional<Instant> nextChange(UUID unitId, Instant now) {
        return recently.get(unitId).nextBorder(now);
    }

    /** The first instant from now on at which nobody is on duty, if that is before {@code until}. */
    public Optional<Instant> firstGap(UUID unitId, Instant now, Instant until) {
        return of(unitId).firstGap(now, until);
    }

    Optional<Versioned<Rota>> find(UUID unitId) {
        return store.find(unitId);
    }

    Versioned<Rota> replace(UUID unitId, List<Shift> shifts, @Nullable Long ifVersion, Command command) {
        Change<Rota, RotaChanged> first = new Rota(unitId, List.of()).replacedBy(shifts, command.by());
        Versioned<Rota> replaced = store.find(unitId).isEmpty()
                ? store.create(unitId, command, first)
                : store.change(unitId, ifVersion, command, rota -> rota.replacedBy(shifts, command.by()));
        recently.changed();
        return replaced;
    }

    private Rota of(UUID unitId) {
        return store.find(unitId).map(Versioned::state).orElse(new Rota(unitId, List.of()));
    }
}
