package vn.tuantra.incident.breach;

import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;

/** All breaches; those whose time ran out without a notification are counted for the alarm. */
final class Breaches {

    private static final Logger LOG = LoggerFactory.getLogger(Breaches.class);
    private static final int MOST = 1000;

    private final AggregateStore<Breach> store;
    private final Clock clock;
    private final AtomicLong overdue = new AtomicLong();

    private Breaches(AggregateStores stores, Clock clock) {
        this.store = stores.of(Breach.class, "breach", "breaches");
        this.clock = clock;
    }

    Versioned<Breach> add(Breach breach, Command command) {
        return store.create(breach.id(), command, Change.quietly(breach));
    }

    Breach change(UUID id, Command command, Function<Breach, Change<Breach, DomainEvent>> decision) {
        return store.change(id, command, decision).state();
    }

    List<Breach> all() {
        return store.query(new Document(), Sorts.descending("state.discoveredAt"), MOST).stream()
                .map(Versioned::state)
                .toList();
    }

    void watch() {
        long late = all().stream()
                .filter(breach -> breach.isOverdue(clock.instant()))
                .count();
        overdue.set(late);
        if (late > 0) {
            LOG.error("{} breaches of personal data were not notified within 72 hours", late);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class BreachConfiguration {

        @Bean
        Breaches breaches(AggregateStores stores, Clock clock) {
            return new Breaches(stores, clock);
        }

        @Bean
        PeriodicJob breachWatch(Breaches breaches, MeterRegistry meters) {
            Gauge.builder("tuantra.breach.overdue", breaches.overdue, AtomicLong::get)
                    .description("personal-data breaches not notified within 72 hours")
                    .register(meters);
            return new PeriodicJob("breach-watch", Duration.ofMinutes(1), breaches::watch);
        }
    }
}
