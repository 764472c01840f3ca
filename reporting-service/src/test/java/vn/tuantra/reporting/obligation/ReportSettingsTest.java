package vn.tuantra.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.reporting.obligation.domain.ReportingPolicy.Closing;

class ReportSettingsTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(OnlySettings.class);

    @Configuration
    @EnableConfigurationProperties(ReportSettings.class)
    static class OnlySettings {}

    @Test
    void holdsTheDatesOfThePlan() {
        context.run(started -> {
            ReportSettings settings = started.getBean(ReportSettings.class);
            assertThat(settings.policies()).hasSize(1).allSatisfy(policy -> {
                assertThat(policy.deadlineInclusive()).isFalse();
                assertThat(policy.closing()).isEqualTo(Closing.MONTH_END);
                assertThat(policy.mergeQ2IntoHalfYear()).isTrue();
            });
            assertThat(settings.calendar().dueIn(2022)).hasSize(4);
            assertThat(settings.calendar().dueIn(2030)).hasSize(4);
        });
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        context.withPropertyValues("reporting.reports.plan-befor=2022-03-25")
                .run(started -> assertThat(started).hasFailed());
    }
}
