package vn.tuantra.team.register;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;

/** Goes on with accepted imports, whichever process accepted them. */
@Configuration
class TeamImportJob {

    @Bean
    PeriodicJob teamImportApplication(TeamImports imports) {
        return new PeriodicJob("team-imports", Duration.ofMillis(500), imports::applyPending);
    }

    @Bean
    PeriodicJob teamImportExpiry(TeamImports imports) {
        return new PeriodicJob("team-import-expiry", Duration.ofHours(1), imports::expire);
    }
}
