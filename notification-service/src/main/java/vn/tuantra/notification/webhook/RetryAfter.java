package vn.tuantra.notification.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header in seconds; dates and nonsense are ignored. */
final class RetryAfter {

    private static final int MOST_DIGITS = 6;

    private RetryAfter() {}

    static @Nullable Duration parse(@Nullable String header) {
        return header != null
                        && header.length() <= MOST_DIGITS
                        && header.chars().allMatch(Character::isDigit)
                        && !header.isEmpty()
                ? Duration.ofSeconds(Integer.parseInt(header))
                : null;
    }
}
