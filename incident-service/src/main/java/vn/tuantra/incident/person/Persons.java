package vn.tuantra.incident.person;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
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
import vn.tuantra.chassis.privacy.BlindIndex;
import vn.tuantra.chassis.privacy.PersonalKey;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.chassis.privacy.UnreadablePersonalData;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;

/** The restricted store. What leaves it in plain words was asked for with a purpose and is written down. */
@Repository
public class Persons {

    /** The audit trail has the entry of the look already. */
    private static final Command LOOK =
            Command.ofSystem(new Actor("incident-service", "SYSTEM", null), "unmask-person", "person");

    private static final int MOST_FOUND = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Persons.class);

    private final AggregateStore<Person> store;
    private final PersonalKeys keys;
    private final BlindIndex index;
    private final Clock clock;

    Persons(AggregateStores stores, PersonalKeys keys, BlindIndex index, Clock clock) {
        this.store = stores.of(Person.class, "person", "persons");
        this.keys = keys;
        this.index = index;
        this.clock = clock;
        store.ensureIndex(Indexes.ascending("state.incidentId"), false);
        store.ensureIndex(Indexes.ascending("state.tokens"), false);
    }

    Versioned<Person> add(
            UUID id,
            UUID incidentId,
            Person.Involvement involvement,
            @Nullable Boolean minor,
            PersonDetails details,
            Command command) {
        Person person = new Person(
                id,
                incidentId,
                involvement,
                minor,
                details.seal(keys.obtain(id)),
                details.name() == null ? List.of() : List.copyOf(index.tokens(details.name())),
                clock.instant(),
                command.by().subject(),
                List.of(),
                null,
                null,
                null);
        return store.create(id, command, Change.quietly(person));
    }

    Optional<Person> find(UUID id) {
        return store.find(id).map(Versioned::state);
    }

    Person get(UUID id) {
        return store.get(id).state();
    }

    List<Person> ofIncidents(List<UUID> incidentIds) {
        return states(store.query(
                Filters.in("state.incidentId", incidentIds),
                Sorts.ascending("state.createdAt"),
                MOST_FOUND * incidentIds.size()));
    }

    /** Persons whose names have these words or beginnings of words, with or without tone marks. */
    List<Person> named(String text) {
        List<String> tokens = index.query(text);
        if (tokens.isEmpty()) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", "name"));
        }
        return states(
                store.query(Filters.all("state.tokens", tokens), Sorts.descending("state.createdAt"), MOST_FOUND));
    }

    PersonDetails masked(Person person) {
        try {
            return key(person)
                    .map(key -> PersonDetails.open(person.sealed(), key).masked())
                    .orElse(PersonDetails.GONE);
        } catch (UnreadablePersonalData e) {
            // One record that nobody can open must not hide all the others of the case.
            LOG.error("person {} cannot be opened: {}", person.id(), e.toString());
            return PersonDetails.GONE;
        }
    }

    /**
     * The plain data, after the look was written down.
     *
     * @throws Refusal {@code PERSON_DELETED}
     */
    PersonDetails unmask(UUID id, Person.Access access) {
        Person person = store.change(id, LOOK, before -> {
                    requireAlive(before);
                    return Change.quietly(before.seenBy(access));
                })
                .state();
        PersonalKey key = key(person).orElseThrow(() -> deleted(person));
        return PersonDetails.open(person.sealed(), key);
    }

    /** The first of two asks; the same one again changes nothing. */
    public void askForErasure(UUID id, Command command) {
        store.change(
                id,
                command,
                before -> before.erasure() != null || before.shreddedAt() != null
                        ? Change.nothing(before)
                        : Change.quietly(before.askedToBeErased(
                                new Person.ErasureRequest(command.by().subject(), clock.instant()))));
    }

    /** Destroys the key first: whatever happens afterwards, the data are gone. Doing so again changes nothing. */
    public void shred(UUID id, String because, Command command) {
        keys.shred(id);
        store.change(
                id,
                command,
                before -> before.shreddedAt() != null
                        ? Change.nothing(before)
                        : Change.quietly(before.shredded(clock.instant(), because)));
    }

    /** Persons that are not deleted and were entered before an instant, after an id, for the retention job. */
    public List<Person> enteredBefore(Instant instant, UUID after, int limit) {
        return states(store.query(
                Filters.and(
                        Filters.gt("_id", after),
                        Filters.exists("state.shreddedAt", false),
                        Filters.lt("state.createdAt", Date.from(instant))),
                Sorts.ascending("_id"),
                limit));
    }

    private Optional<PersonalKey> key(Person person) {
        return person.shreddedAt() == null ? keys.find(person.id()) : Optional.empty();
    }

    private static void requireAlive(Person person) {
        if (person.shreddedAt() != null) {
            throw deleted(person);
        }
    }

    private static Refusal deleted(Person person) {
        return Refusal.conflict("PERSON_DELETED", Map.of("person", person.id()));
    }

    private static List<Person> states(List<Versioned<Person>> found) {
        return found.stream().map(Versioned::state).toList();
    }
}
