package vn.tuantra.chassis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.TRUC_BACH;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.fixture.FixtureApplication;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.infra.InfrastructureInitializer;
import vn.tuantra.testkit.token.TestTokens;

/** The store is away from the beginning: the service starts all the same and says at once that it cannot store. */
@SpringBootTest(classes = FixtureApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {InfrastructureInitializer.class, StoreAwayIT.NoStore.class})
class StoreAwayIT {

    static final class NoStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "no-store",
                            Map.of(
                                    "spring.mongodb.uri", "mongodb://127.0.0.1:1/away",
                                    "tuantra.store.selection-timeout", "300ms",
                                    "spring.cloud.function.definition", "")));
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private UnitDirectory directory;

    @Test
    void aReportIsAnsweredWithTryAgainInsteadOfHanging() {
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
        Api leader = new Api(port, TestTokens.of("leader-1", TRUC_BACH, "TEAM_LEADER"));

        Api.Answer answer = leader.post(
                "/api/rounds", "{\"id\":\"%s\",\"wardId\":\"%s\",\"stops\":0}".formatted(UUID.randomUUID(), TRUC_BACH));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("STORE_UNAVAILABLE");
        assertThat(answer.raw().headers().firstValue("retry-after")).contains("1");
    }
}
