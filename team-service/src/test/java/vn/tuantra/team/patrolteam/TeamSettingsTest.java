package vn.tuantra.team.patrolteam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class TeamSettingsTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(OnlySettings.class);

    @Configuration
    @EnableConfigurationProperties(TeamSettings.class)
    static class OnlySettings {}

    @Test
    void shipsWithThePlanAndTheLaw() {
        context.withInitializer(new ConfigDataApplicationContextInitializer()).run(started -> {
            TeamSettings settings = started.getBean(TeamSettings.class);
            assertThat(settings.minimumAge()).isEqualTo(18);
            assertThat(settings.policies())
                    .extracting(TeamSettings.Policy::name)
                    .containsExactly("PLAN-2022", "LAW30-HN-2024");
            assertThat(settings.policies().getFirst().maxSize()).isNull();
            assertThat(settings.policies().getLast().maxSize()).isEqualTo(5);
        });
    }

    @Test
    void refusesToStartWithoutAPolicyOrWithAnUnknownSetting() {
        context.run(started -> assertThat(started).hasFailed());
        context.withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("team.patrol-team.minimum-aeg=18")
                .run(started -> assertThat(started).hasFailed());
        context.withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("team.patrol-team.minimum-age=3")
                .run(started -> assertThat(started).hasFailed());
    }
}
