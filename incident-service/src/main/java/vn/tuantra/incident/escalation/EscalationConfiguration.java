package vn.tuantra.incident.escalation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.EscalationPolicy;

@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {

    @Bean
    StoredPolicies escalationPolicies(EscalationProperties properties, AggregateStores stores, Clock clock) {
        return new StoredPolicies(stores, standard(properties), clock);
    }

    @Bean
    PeriodicJob escalationPolicyRefresh(StoredPolicies policies) {
        return new PeriodicJob("escalation-policies", Duration.ofSeconds(5), policies::refresh);
    }

    @Bean
    PeriodicJob escalationTimer(DueEscalations due, EscalationProperties properties) {
        return new PeriodicJob("escalation-timer", properties.poll(), due::run);
    }

    /** Counts what was due and did not run; anything but 0 is an alarm. */
    @Bean
    PeriodicJob escalationWatchdog(DueEscalations due, MeterRegistry meters) {
        Gauge.builder("tuantra.escalation.overdue", due, DueEscalations::overdue)
                .description("escalations that were due and have not run")
                .register(meters);
        return new PeriodicJob("escalation-watchdog", Duration.ofSeconds(10), due::watch);
    }

    /** What holds as long as nobody entered a policy. */
    private static EscalationPolicy standard(EscalationProperties properties) {
        Map<Severity, Duration> waits = new EnumMap<>(Severity.class);
        if (properties.intervals().s1() != null) {
            waits.put(Severity.S1, properties.intervals().s1());
        }
        waits.put(Severity.S2, properties.intervals().s2());
        waits.put(Severity.S3, properties.intervals().s3());
        return EscalationPolicy.standard(waits);
    }
}
