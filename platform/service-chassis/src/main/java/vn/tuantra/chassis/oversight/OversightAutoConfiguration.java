package vn.tuantra.chassis.oversight;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.StoreAutoConfiguration;

/** The book of looks, for the services that keep personal data. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnProperty("tuantra.privacy.master-key")
public class OversightAutoConfiguration {

    @Bean
    Looks looks(AggregateStores stores, Clock clock) {
        return new Looks(stores, clock);
    }
}
