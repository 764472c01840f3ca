package vn.tuantra.patrol.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class PatrolSettingsTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(OnlySettings.class);

    @Configuration
    @EnableConfigurationProperties(PatrolSettings.class)
    static class OnlySettings {}

    @Test
    void hasANumberForWhatThePlanLeavesOpen() {
        context.run(started -> assertThat(started.getBean(PatrolSettings.class))
                .isEqualTo(new PatrolSettings(
                        Duration.ofHours(24),
                        2,
                        Duration.ofMinutes(30),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofDays(400))));
    }

    @Test
    void refusesUnknownAndSenselessSettings() {
        context.withPropertyValues("patrol.planning.longets=1h")
                .run(started -> assertThat(started).hasFailed());
        context.withPropertyValues("patrol.planning.usual-participants=0")
                .run(started -> assertThat(started).hasFailed());
    }
}
