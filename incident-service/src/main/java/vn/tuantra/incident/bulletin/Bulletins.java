package vn.tuantra.incident.bulletin;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.bulletin.BulletinEvent;

/** All information items. */
final class Bulletins {

    private static final String AUTHOR = "state.submittedBy.subject";
    private static final Actor TIMER = new Actor("bulletin-timer", "SYSTEM", null);
    private static final Command ON_EXPIRY = Command.ofSystem(TIMER, "expire", "bulletin");
    private static final int MOST = 200;

    private final AggregateStore<Bulletin> store;
    private final Clock clock;

    private Bulletins(AggregateStores stores, Clock clock) {
        this.store = stores.of(Bulletin.class, "bulletin", "bulletins");
        this.clock = clock;
        store.ensureIndex(Indexes.ascending("state.wards.audience"), false);
        store.ensureIndex(Indexes.ascending("state.wards.wardId"), false);
        store.ensureIndex(Indexes.ascending(AUTHOR), false);
        store.ensureIndex(Indexes.ascending(BulletinsOfOneWard.WARD), true);
    }

    Versioned<Bulletin> add(Bulletin bulletin, Command command) {
        return store.create(bulletin.id(), command, Change.quietly(bulletin));
    }

    Bulletin get(UUID id) {
        return store.get(id).state();
    }

    Bulletin change(UUID id, Command command, Function<Bulletin, Change<Bulletin, BulletinEvent>> decision) {
        return store.change(id, command, decision).state();
    }

    /** What is shown to one of these units now, newest first. */
    List<Bulletin> shownTo(Collection<UUID> units, Instant now) {
        return newest(Filters.and(
                inAWard(Bulletin.State.PUBLISHED, Filters.in("audience", units)),
                Filters.gt("state.expiresAt", Date.from(now))));
    }

    /** Everything that these wards ever had, newest first. */
    List<Bulletin> ofWards(Collection<UUID> wards) {
        return newest(Filters.in("state.wards.wardId", wards));
    }

    /** What somebody submitted, newest first. */
    List<Bulletin> submittedBy(String subject) {
        return newest(Filters.eq(AUTHOR, subject));
    }

    /** What waits for the police of one of these wards, oldest first. */
    List<Bulletin> waitingIn(Collection<UUID> wards) {
        return states(store.query(
                inAWard(Bulletin.State.SUBMITTED, Filters.in("wardId", wards)),
                Sorts.ascending("state.submittedAt"),
                MOST));
    }

    /** Takes down what has expired. */
    void expire() {
        Instant now = clock.instant();
        store.query(
                        Filters.and(
                                Filters.eq("state.wards.state", Bulletin.State.PUBLISHED.name()),
                                Filters.lte("state.expiresAt", Date.from(now))),
                        Sorts.ascending("state.expiresAt"),
                        MOST)
                .forEach(found -> store.change(found.id(), ON_EXPIRY, bulletin -> bulletin.expire(TIMER, now)));
    }

    private List<Bulletin> newest(Bson filter) {
        return states(store.query(filter, Sorts.descending("state.submittedAt"), MOST));
    }

    private static Bson inAWard(Bulletin.State state, Bson filter) {
        return Filters.elemMatch("state.wards", Filters.and(Filters.eq("state", state.name()), filter));
    }

    private static List<Bulletin> states(List<Versioned<Bulletin>> found) {
        return found.stream().map(Versioned::state).toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class BulletinConfiguration {

        @Bean
        Bulletins bulletins(AggregateStores stores, Clock clock) {
            return new Bulletins(stores, clock);
        }

        /** Again and again, because a replica of the version before may still store one. */
        @Bean
        PeriodicJob bulletinsOfOneWard(MongoDatabase database) {
            BulletinsOfOneWard old = new BulletinsOfOneWard(database);
            return new PeriodicJob("bulletins-of-one-ward", Duration.ofSeconds(10), old::adopt);
        }

        @Bean
        PeriodicJob bulletinExpiry(Bulletins bulletins) {
            return new PeriodicJob("bulletin-expiry", Duration.ofSeconds(10), bulletins::expire);
        }
    }
}
