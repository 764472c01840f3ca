package vn.tuantra.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant START = Instant.parse("2022-04-15T15:00:00Z");

    private final AtomicInteger verifications = new AtomicInteger();
    private Instant now = START;
    private boolean keyWithdrawn;

    private final RememberedTokens tokens = new RememberedTokens(this::verify, Duration.ofMinutes(1), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void verifiesATokenOnceAMinute() {
        tokens.decode("a");
        tokens.decode("a");
        now = START.plusSeconds(59);
        tokens.decode("a");
        assertThat(verifications).hasValue(1);

        now = START.plusSeconds(61);
        tokens.decode("a");
        assertThat(verifications).hasValue(2);
    }

    @Test
    void aWithdrawnKeyIsNoticedWithinTheMinute() {
        tokens.decode("a");
        keyWithdrawn = true;
        now = START.plusSeconds(61);

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aTokenIsNeverRememberedBeyondItsEnd() {
        tokens.decode("short");
        now = START.plusSeconds(11);
        tokens.decode("short");

        assertThat(verifications).hasValue(2);
    }

    @Test
    void tokensAreNotMixedUp() {
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
        assertThat(tokens.decode("b").getSubject()).isEqualTo("b");
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
    }

    @Test
    void rememberingIsBounded() {
        for (int i = 0; i < 5_000; i++) {
            tokens.decode("t" + i);
        }
        tokens.decode("t0");

        assertThat(verifications).hasValue(5_001);
    }

    private Jwt verify(String token) {
        verifications.incrementAndGet();
        if (keyWithdrawn) {
            throw new BadJwtException("unknown key");
        }
        Duration lifetime = token.equals("short") ? Duration.ofSeconds(10) : Duration.ofHours(1);
        return new Jwt(token, START, START.plus(lifetime), Map.of("alg", "RS256"), Map.of("sub", token));
    }
}
