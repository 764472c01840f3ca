package vn.tuantra.chassis.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a short time that a token was verified: checking a signature costs more than storing an incident, and a
 * desk sends the same token again and again. A key that the issuer withdraws is therefore honoured for that time at
 * most; a token is never honoured after its own end.
 */
final class RememberedTokens implements JwtDecoder {

    private static final int MOST = 2_000;

    private record Verified(Jwt jwt, Instant until) {}

    private final JwtDecoder verifier;
    private final Duration memory;
    private final Clock clock;
    private final Map<String, Verified> verified = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    RememberedTokens(JwtDecoder verifier, Duration memory, Clock clock) {
        this.verifier = verifier;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Instant now = clock.instant();
        Verified known = recall(token);
        if (known != null && now.isBefore(known.until())) {
            return known.jwt();
        }
        Jwt jwt = verifier.decode(token);
        Instant end = jwt.getExpiresAt();
        Instant until = now.plus(memory);
        remember(token, new Verified(jwt, end != null && end.isBefore(until) ? end : until));
        return jwt;
    }

    private synchronized @Nullable Verified recall(String token) {
        return verified.get(token);
    }

    private synchronized void remember(String token, Verified fresh) {
        verified.put(token, fresh);
    }
}
