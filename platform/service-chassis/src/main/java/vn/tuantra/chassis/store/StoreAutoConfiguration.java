package vn.tuantra.chassis.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import vn.tuantra.chassis.outbox.OutboxAutoConfiguration;
import vn.tuantra.chassis.outbox.OutboxEntries;
import vn.tuantra.chassis.outbox.OutboxPublisher;
import vn.tuantra.chassis.outbox.OutboxRelay;
import vn.tuantra.chassis.schedule.PeriodicJob;

/** One-write storage. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, OutboxAutoConfiguration.class})
@EnableConfigurationProperties(StoreProperties.class)
public class StoreAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer failFastWhenTheStoreIsAway(StoreProperties properties) {
        return (MongoClientSettings.Builder settings) -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(
                                properties.selectionTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(
                                properties.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(properties.readTimeout().toMillis(), TimeUnit.MILLISECONDS));
    }

    @Bean
    MongoDatabase mongoDatabase(MongoDatabaseFactory factory) {
        return factory.getMongoDatabase();
    }

    @Bean
    IndexCreation indexCreation() {
        return new IndexCreation();
    }

    /** Asks its own database only: a service need not be allowed to see others. */
    @Bean
    HealthIndicator storeHealthIndicator(MongoDatabase database, IndexCreation indexes) {
        return () -> {
            try {
                database.runCommand(new Document("ping", 1));
            } catch (MongoException e) {
                return Health.down()
                        .withDetail("reason", StoreFailures.describe(e))
                        .build();
            }
            return indexes.missing().isEmpty()
                    ? Health.up().build()
                    : Health.down()
                            .withDetail("indexes missing", indexes.missing())
                            .build();
        };
    }

    @Bean
    MeterBinder missingIndexes(IndexCreation indexes) {
        return meters -> Gauge.builder(
                        "tuantra.store.indexes.missing",
                        indexes,
                        each -> each.missing().size())
                .description("indexes that could not be created yet; it is not ready until all exist")
                .register(meters);
    }

    @Bean
    PeriodicJob indexCreationRetry(IndexCreation indexes) {
        return new PeriodicJob("index-creation", Duration.ofSeconds(2), indexes::retry);
    }

    @Bean
    AggregateStores aggregateStores(
            MongoDatabase database,
            MappingMongoConverter converter,
            OutboxEntries entries,
            OutboxPublisher publisher,
            OutboxRelay relay,
            IndexCreation indexes) {
        return new AggregateStores(database, new StateMapper(converter), entries, publisher, relay, indexes);
    }
}
