package vn.tuantra.team.unit;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;

/** Goes on with accepted imports, whichever process accepted them. */
@Configuration
class UnitImportJob {

    @Bean
    PeriodicJob unitImportApplication(UnitImports imports) {
        return new PeriodicJob("unit-imports", Duration.ofMillis(500), imports::applyPending);
    }
}
