package vn.tuantra.chassis.register;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import vn.tuantra.chassis.directory.DirectoryAutoConfiguration;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.SecurityAutoConfiguration;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.StoreAutoConfiguration;

/** Registers over the store and the organisation. */
@AutoConfiguration(
        after = {StoreAutoConfiguration.class, DirectoryAutoConfiguration.class, SecurityAutoConfiguration.class})
public class RegisterAutoConfiguration {

    @Bean
    Registers registers(AggregateStores stores, Reach reach, Access access) {
        return new Registers(stores, reach, access);
    }
}
