package vn.tuantra.edge.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.tuantra.edge.EdgeProperties;

/**
 * Looks at no more passwords for a while after several wrong ones in a row. It counts by name and by the address that
 * they came from: whoever guesses from elsewhere must not keep a duty officer from the screen. Names that do not exist
 * are counted like those that do, so that the answer tells nothing, and only the latest are remembered.
 */
final class LockOut implements AuthenticationProvider {

    private static final int REMEMBERED = 10_000;

    private record Who(String name, String address) {}

    private record Failures(int inARow, Instant last) {}

    private final AuthenticationProvider users;
    private final int attempts;
    private final Duration duration;
    private final Clock clock;
    private final Map<Who, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Who, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LockOut(AuthenticationProvider users, EdgeProperties.LockOut settings, Clock clock) {
        this.users = users;
        this.attempts = settings.attempts();
        this.duration = settings.duration();
        this.clock = clock;
    }

    /** @throws LockedOut also for the right password, while the time has not passed */
    @Override
    public @Nullable Authentication authenticate(Authentication offered) {
        Who who = who(offered);
        admit(who);
        try {
            Authentication user = users.authenticate(offered);
            forget(who);
            return user;
        } catch (BadCredentialsException wrong) {
            if (count(who) >= attempts) {
                throw new LockedOut(duration);
            }
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return users.supports(authentication);
    }

    private synchronized void admit(Who who) {
        Failures known = failures.get(who);
        if (known == null) {
            return;
        }
        Duration left = Duration.between(clock.instant(), known.last().plus(duration));
        if (left.isNegative() || left.isZero()) {
            failures.remove(who);
        } else if (known.inARow() >= attempts) {
            throw new LockedOut(left);
        }
    }

    private synchronized int count(Who who) {
        return failures.merge(
                        who,
                        new Failures(1, clock.instant()),
                        (before, now) -> new Failures(before.inARow() + 1, now.last()))
                .inARow();
    }

    private synchronized void forget(Who who) {
        failures.remove(who);
    }

    private static Who who(Authentication offered) {
        String address = offered.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        return new Who(offered.getName(), address == null ? "" : address);
    }
}
