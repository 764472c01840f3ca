package vn.tuantra.notification.calling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;

@Configuration(proxyBeanMethods = false)
class CallingConfiguration {

    @Bean
    PeriodicJob alertCalling(AlertCalls calls, CallingProperties properties) {
        return new PeriodicJob("alert-calling", properties.poll(), calls::round);
    }
}
