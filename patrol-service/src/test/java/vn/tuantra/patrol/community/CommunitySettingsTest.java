package vn.tuantra.patrol.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class CommunitySettingsTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(OnlySettings.class);

    @Configuration
    @EnableConfigurationProperties(CommunitySettings.class)
    static class OnlySettings {}

    @Test
    void hasANumberForWhatThePlanLeavesOpen() {
        context.run(started -> assertThat(started.getBean(CommunitySettings.class))
                .isEqualTo(new CommunitySettings(Duration.ofDays(62))));
    }

    @Test
    void refusesUnknownSettings() {
        context.withPropertyValues("patrol.community.told-wihtin=1d")
                .run(started -> assertThat(started).hasFailed());
    }
}
