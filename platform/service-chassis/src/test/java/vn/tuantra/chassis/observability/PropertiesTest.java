package vn.tuantra.chassis.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;
import vn.tuantra.chassis.messaging.MessagingProperties;
import vn.tuantra.chassis.outbox.OutboxProperties;
import vn.tuantra.chassis.page.PageProperties;
import vn.tuantra.chassis.security.SecurityProperties;
import vn.tuantra.chassis.store.StoreProperties;
import vn.tuantra.chassis.web.WebProperties;

/** Every setting has a default, is checked, and a misspelt one stops the start. */
class PropertiesTest {

    @EnableConfigurationProperties({
        MessagingProperties.class,
        OutboxProperties.class,
        PageProperties.class,
        SecurityProperties.class,
        StoreProperties.class,
        WebProperties.class
    })
    static class Settings {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withPropertyValues("tuantra.security.issuer=https://id.example", "tuantra.page.names=board");

    static List<Map.Entry<Class<?>, Object>> defaults() {
        return List.of(
                Map.entry(
                        OutboxProperties.class,
                        new OutboxProperties(
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(5),
                                200,
                                1000,
                                Duration.ofSeconds(10))),
                Map.entry(
                        MessagingProperties.class,
                        new MessagingProperties(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofSeconds(5))),
                Map.entry(
                        StoreProperties.class,
                        new StoreProperties(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5))),
                Map.entry(
                        SecurityProperties.class,
                        new SecurityProperties(
                                "https://id.example", "tuantra", Duration.ofSeconds(5), Duration.ofMinutes(1))),
                Map.entry(PageProperties.class, new PageProperties(List.of("board"), "tuantra-web", "openid", null)),
                Map.entry(WebProperties.class, new WebProperties(DataSize.ofKilobytes(64))));
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void hasItsDefaults(Map.Entry<Class<?>, Object> expected) {
        runner.run(context ->
                assertThat((Object) context.getBean(expected.getKey())).isEqualTo(expected.getValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "tuantra.outbox.batch=0",
        "tuantra.outbox.max-in-flight=-1",
        "tuantra.outbox.grace=soon",
        "tuantra.outbox.gracce=2s",
        "tuantra.messaging.first-retyr=1s",
        "tuantra.store.timeout=1s",
        "tuantra.web.max-body=big",
        "tuantra.page.names=../etc",
        "tuantra.page.names=",
        "tuantra.page.client-id=",
        "tuantra.page.tiles.url=https://tiles.example; script-src *",
        "tuantra.page.tiles.url=https://tiles.example/{z}/{x}/{y}.png",
        "tuantra.security.issuer=",
        "tuantra.security.audience=",
    })
    void refusesToStartWithNonsense(String property) {
        runner.withPropertyValues(property).run(context -> assertThat(context).hasFailed());
    }

    @Test
    void anIssuerMustBeGiven() {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues("tuantra.page.names=board")
                .run(context -> assertThatThrownBy(() -> context.getBean(SecurityProperties.class))
                        .hasStackTraceContaining("issuer"));
    }
}
