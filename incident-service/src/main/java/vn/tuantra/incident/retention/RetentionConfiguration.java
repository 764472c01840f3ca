package vn.tuantra.incident.retention;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    @Bean
    PeriodicJob retentionSweep(Retention retention, RetentionProperties properties) {
        return new PeriodicJob("retention", properties.pause(), retention::run);
    }
}
