package vn.tuantra.chassis.directory;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** The organisation tree, kept up from {@code org.units}. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public class DirectoryAutoConfiguration {

    @Bean
    UnitDirectory unitDirectory() {
        return new UnitDirectory();
    }

    @Bean
    @ConditionalOnProperty(name = "tuantra.directory.feed", havingValue = "true", matchIfMissing = true)
    UnitFeed unitFeed(KafkaProperties kafka, UnitDirectory directory) {
        Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new UnitFeed(
                () -> new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()), directory);
    }

    @Bean
    HealthIndicator unitDirectoryHealthIndicator(UnitDirectory directory) {
        return () -> directory.isCaughtUp()
                ? Health.up()
                        .withDetail("units", directory.tree().all().count())
                        .build()
                : Health.down()
                        .withDetail("reason", "org.units not read to its end yet")
                        .build();
    }
}
