package vn.tuantra.reporting.reminder;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;

/** Reminds by the clock. */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    PeriodicJob reportReminders(ReminderSettings settings, SendReminders reminders, Clock clock) {
        return new PeriodicJob("report-reminders", settings.checkEvery(), () -> reminders.round(clock.instant()));
    }
}
