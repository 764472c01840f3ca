package vn.tuantra.notification.calling;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.notification.alert.Callable;
import vn.tuantra.notification.channel.Channels;
import vn.tuantra.notification.duty.Rotas;

@Configuration(proxyBeanMethods = false)
class CallingConfiguration {

    @Bean
    Callable callable(Rotas rotas, Channels channels, Clock clock) {
        return unitId -> rotas.onCall(unitId, clock.instant()).stream()
                .flatMap(person -> person.contact().addresses().stream())
                .anyMatch(address -> channels.has(address.channel()));
    }

    @Bean
    PeriodicJob alertCalling(AlertCalls calls, CallingProperties properties) {
        return new PeriodicJob("alert-calling", properties.poll(), calls::round);
    }
}
