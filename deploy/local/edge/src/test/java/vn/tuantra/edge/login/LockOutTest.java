package vn.tuantra.edge.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.tuantra.edge.EdgeProperties;

class LockOutTest {

    private static final String RIGHT = "right";

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final LockOut lockOut = new LockOut(
            new OnePassword(),
            new EdgeProperties.LockOut(3, Duration.ofMinutes(1)),
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void looksAtNoMorePasswordsAfterSeveralWrongOnesUntilTheTimeHasPassed() {
        wrong("duty", "10.0.0.1");
        wrong("duty", "10.0.0.1");
        assertThatExceptionOfType(LockedOut.class).isThrownBy(() -> attempt("duty", "10.0.0.1", "guess"));

        now = now.plusSeconds(20);
        assertThatExceptionOfType(LockedOut.class)
                .isThrownBy(() -> attempt("duty", "10.0.0.1", RIGHT))
                .satisfies(locked -> assertThat(locked.seconds()).isEqualTo(40));

        now = now.plusSeconds(40);
        assertThat(attempt("duty", "10.0.0.1", RIGHT).isAuthenticated()).isTrue();
    }

    @Test
    void countsOnlyWhatIsWrongInARow() {
        for (int turn = 0; turn < 5; turn++) {
            wrong("duty", "10.0.0.1");
            wrong("duty", "10.0.0.1");
            assertThat(attempt("duty", "10.0.0.1", RIGHT).isAuthenticated()).isTrue();
        }
    }

    @Test
    void letsNobodyKeepAnotherOut() {
        for (int turn = 0; turn < 3; turn++) {
            try {
                attempt("duty", "10.6.6.6", "guess");
            } catch (BadCredentialsException | LockedOut refused) {
                assertThat(refused).isNotNull();
            }
        }

        assertThat(attempt("duty", "10.0.0.1", RIGHT).isAuthenticated()).isTrue();
        assertThat(attempt("other", "10.6.6.6", RIGHT).isAuthenticated()).isTrue();
        assertThatExceptionOfType(LockedOut.class).isThrownBy(() -> attempt("duty", "10.6.6.6", RIGHT));
    }

    private void wrong(String name, String address) {
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> attempt(name, address, "guess"));
    }

    private Authentication attempt(String name, String address, String password) {
        UsernamePasswordAuthenticationToken offered =
                UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        offered.setDetails(new WebAuthenticationDetails(address, null));
        return Objects.requireNonNull(lockOut.authenticate(offered));
    }

    private static final class OnePassword implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication offered) {
            if (!RIGHT.equals(offered.getCredentials())) {
                throw new BadCredentialsException("wrong");
            }
            return UsernamePasswordAuthenticationToken.authenticated(offered.getName(), null, List.of());
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return true;
        }
    }
}
