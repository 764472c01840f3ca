package vn.tuantra.chassis.privacy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import vn.tuantra.chassis.store.StoreAutoConfiguration;

/** Sealing of personal data, for the services that are given a master key. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnProperty("tuantra.privacy.master-key")
@EnableConfigurationProperties(PrivacyProperties.class)
public class PrivacyAutoConfiguration {

    @Bean
    PersonalKeys personalKeys(MongoDatabase database, PrivacyProperties properties, Clock clock) {
        return new PersonalKeys(database, new MasterKeys(properties), clock);
    }

    @Bean
    BlindIndex blindIndex(PrivacyProperties properties) {
        return new BlindIndex(properties);
    }
}
