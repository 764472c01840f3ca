package vn.tuantra.reporting.obligation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.reporting.obligation.domain.ReportingCalendar;

/** The calendar is made once: a policy that cannot be read stops the start. */
@Configuration(proxyBeanMethods = false)
class ObligationConfiguration {

    @Bean
    ReportingCalendar reportingCalendar(ReportSettings settings) {
        return settings.calendar();
    }
}
