package vn.tuantra.notification.duty;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.chassis.privacy.UnreadablePersonalData;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.alert.Channel;

/** The people who can be called. */
@Repository
public class Contacts {

    private static final Logger LOG = LoggerFactory.getLogger(Contacts.class);
    private static final int MOST_PER_UNIT = 500;

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final AggregateStore<Contact> store;
    private final PersonalKeys keys;
    private final Recently<UUID, List<Contact>> units = new Recently<>(this::ofUnit, REMEMBERED);
    private final Recently<UUID, List<Contact>> teams = new Recently<>(this::leadersOf, REMEMBERED);
    private final Recently<UUID, Optional<Contact>> people = new Recently<>(this::find, REMEMBERED);

    Contacts(AggregateStores stores, PersonalKeys keys) {
        this.store = stores.of(Contact.class, "contact", "contacts");
        this.keys = keys;
        store.ensureIndex(Indexes.ascending("state.unitId"), false);
        store.ensureIndex(Indexes.ascending("state.teamId"), true);
    }

    public Optional<Contact> find(UUID id) {
        return store.find(id).map(Versioned::state);
    }

    Optional<Versioned<Contact>> versioned(UUID id) {
        return store.find(id);
    }

    /** The unit's people who are not gone. */
    public List<Contact> ofUnit(UUID unitId) {
        return store.query(Filters.eq("state.unitId", unitId), Sorts.ascending("_id"), MOST_PER_UNIT).stream()
                .map(Versioned::state)
                .filter(Contact::active)
                .toList();
    }

    /** Those who lead a team. */
    public List<Contact> leadersOf(UUID teamId) {
        return store.query(Filters.eq("state.teamId", teamId), Sorts.ascending("_id"), MOST_PER_UNIT).stream()
                .map(Versioned::state)
                .filter(Contact::active)
                .toList();
    }

    /** {@link #find} as of the last two seconds, for who is called. */
    public Optional<Contact> recently(UUID id) {
        return people.get(id);
    }

    /** {@link #ofUnit} as of the last two seconds. */
    List<Contact> recentlyOfUnit(UUID unitId) {
        return units.get(unitId);
    }

    /** {@link #leadersOf} as of the last two seconds. */
    public List<Contact> recentLeadersOf(UUID teamId) {
        return teams.get(teamId);
    }

    Versioned<Contact> create(Contact contact, Command command) {
        return changed(store.create(contact.id(), command, Change.of(contact, contact.announcement(command.by()))));
    }

    Versioned<Contact> replace(Contact contact, @Nullable Long ifVersion, Command command) {
        return changed(store.change(contact.id(), ifVersion, command, current -> {
            if (!current.unitId().equals(contact.unitId())) {
                throw Refusal.conflict("CONTACT_OF_ANOTHER_UNIT", Map.of("field", "unitId"));
            }
            return Change.of(contact, contact.announcement(command.by()));
        }));
    }

    /** The person leaves: nothing is kept and nothing can be opened any more. */
    void remove(UUID id, Command command) {
        store.change(id, command, contact -> {
            if (!contact.active()) {
                return Change.nothing(contact);
            }
            Contact gone = contact.gone();
            return Change.of(gone, gone.announcement(command.by()));
        });
        forget();
        keys.shred(id);
    }

    private Versioned<Contact> changed(Versioned<Contact> contact) {
        forget();
        return contact;
    }

    private void forget() {
        units.changed();
        teams.changed();
        people.changed();
    }

    /**
     * The address in the clear, for the moment of sending. Empty when the person is gone, or when it cannot be opened:
     * then the post's reachability says so, and the person's other channels are tried.
     */
    public Optional<String> open(Contact contact, Channel channel) {
        return open(contact, channel, 0);
    }

    /** @param way which of the addresses of this channel, from 0 */
    public Optional<String> open(Contact contact, Channel channel, int way) {
        return contact.addresses().stream()
                .filter(address -> address.channel() == channel)
                .skip(way)
                .findFirst()
                .flatMap(address -> open(contact, address));
    }

    /** The same for one of the contact's own addresses. */
    Optional<String> open(Contact contact, Address address) {
        return open(contact.id(), address.channel(), address.sealed());
    }

    /** The name in the clear; empty when it cannot be opened: one such contact must not hide the others. */
    Optional<String> nameOf(Contact contact) {
        try {
            return keys.find(contact.id()).map(key -> key.open("name", contact.name()));
        } catch (UnreadablePersonalData e) {
            LOG.error("the name of contact {} cannot be opened", contact.id());
            return Optional.empty();
        }
    }

    private Optional<String> open(UUID contactId, Channel channel, String sealed) {
        try {
            return keys.find(contactId).map(key -> key.open(channel.name(), sealed));
        } catch (UnreadablePersonalData e) {
            LOG.error("the {} address of contact {} cannot be opened", channel, contactId);
            return Optional.empty();
        }
    }
}
