package vn.tuantra.reporting.indicator.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.contract.incident.Severity;

class IndicatorSettingsTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(OnlySettings.class);

    @Configuration
    @EnableConfigurationProperties(IndicatorSettings.class)
    static class OnlySettings {}

    @Test
    void hasANumberForEveryWordOfThePlan() {
        context.run(started -> {
            IndicatorSettings settings = started.getBean(IndicatorSettings.class);
            assertThat(settings.reportedImmediatelyWithin()).isEqualTo(Duration.ofMinutes(5));
            assertThat(settings.acknowledgedInTimeWithin().of(Severity.S2)).contains(Duration.ofMinutes(5));
            assertThat(settings.acknowledgedInTimeWithin().of(Severity.S3)).contains(Duration.ofMinutes(30));
            assertThat(settings.acknowledgedInTimeWithin().of(Severity.S4)).isEmpty();
        });
    }

    @Test
    void takesNumbersFromTheConfigurationAndRefusesUnknownOnes() {
        context.withPropertyValues("reporting.incident-indicators.acknowledged-in-time-within.s4=8h")
                .run(started -> assertThat(started.getBean(IndicatorSettings.class)
                                .acknowledgedInTimeWithin()
                                .of(Severity.S4))
                        .contains(Duration.ofHours(8)));
        context.withPropertyValues("reporting.incident-indicators.reported-imediately-within=5m")
                .run(started -> assertThat(started).hasFailed());
    }
}
