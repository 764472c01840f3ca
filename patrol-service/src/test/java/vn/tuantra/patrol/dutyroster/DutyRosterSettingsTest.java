package vn.tuantra.patrol.dutyroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class DutyRosterSettingsTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(OnlySettings.class);

    @Configuration
    @EnableConfigurationProperties(DutyRosterSettings.class)
    static class OnlySettings {}

    @Test
    void hasANumberForWhatThePlanLeavesOpen() {
        context.run(started -> assertThat(started.getBean(DutyRosterSettings.class))
                .isEqualTo(new DutyRosterSettings(
                        3, 2, 1, 2, 2, Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofSeconds(30))));
    }

    @Test
    void refusesUnknownAndSenselessSettings() {
        context.withPropertyValues("patrol.duty-roster.times=3")
                .run(started -> assertThat(started).hasFailed());
        context.withPropertyValues("patrol.duty-roster.times-high=8")
                .run(started -> assertThat(started).hasFailed());
    }
}
