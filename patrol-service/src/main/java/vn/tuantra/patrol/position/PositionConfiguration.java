package vn.tuantra.patrol.position;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;

/** What is done with positions by the clock. */
@Configuration(proxyBeanMethods = false)
class PositionConfiguration {

    @Bean
    PeriodicJob positionRetentionSweep(PositionRetention retention, PositionSettings settings) {
        return new PeriodicJob("position-retention", settings.sweep(), retention::run);
    }
}
