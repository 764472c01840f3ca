package vn.tuantra.chassis.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
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
