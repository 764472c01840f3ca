package vn.tuantra.testkit.infra;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.tuantra.testkit.token.TestTokens;

/**
 * Points a Spring context at the test broker, at a database of its own and at the test's token issuer. Use it as
 * {@code @ContextConfiguration(initializers = InfrastructureInitializer.class)}.
 */
public final class InfrastructureInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int KEY_BYTES = 32;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String database = "t" + UUID.randomUUID().toString().substring(0, 8);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "tuantra-test-infrastructure",
                        Map.of(
                                "spring.kafka.bootstrap-servers", TestInfrastructure.bootstrapServers(),
                                "spring.mongodb.uri", TestInfrastructure.mongoUri(database),
                                "tuantra.security.issuer", TestTokens.ISSUER,
                                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TestTokens.jwkSetUri(),
                                "tuantra.privacy.master-key", testKey('m'),
                                "tuantra.privacy.index-key", testKey('i'),
                                "management.server.port", "0")));
    }

    private static String testKey(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(KEY_BYTES).getBytes(US_ASCII));
    }
}
