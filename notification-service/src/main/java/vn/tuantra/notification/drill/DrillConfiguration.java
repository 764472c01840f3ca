package vn.tuantra.notification.drill;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;

@Configuration(proxyBeanMethods = false)
class DrillConfiguration {

    @Bean
    PeriodicJob drillEnding(Drills drills, DrillProperties properties, Clock clock) {
        return new PeriodicJob("drill-ending", properties.poll(), () -> drills.endDue(clock.instant()));
    }
}
