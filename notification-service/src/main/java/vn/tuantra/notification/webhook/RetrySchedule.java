package vn.tuantra.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When a failed delivery is tried again: pauses double, up to a longest one, each moved at random by up to a fifth. */
final class RetrySchedule {

    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 30;

    private final WebhookProperties properties;
    private final RandomGenerator random;

    RetrySchedule(WebhookProperties properties, RandomGenerator random) {
        this.properties = properties;
        this.random = random;
    }

    /**
     * The next attempt; empty when the delivery is too old.
     *
     * @param attempts made so far
     * @param retryAfter what the receiver asked for
     */
    Optional<Instant> next(Instant queuedAt, int attempts, @Nullable Duration retryAfter, Instant now) {
        Duration doubled = properties.firstRetry().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(properties.longestPause()) > 0 ? properties.longestPause() : doubled;
        Duration jittered = Duration.ofMillis((long) (pause.toMillis() * (1 + JITTER * (2 * random.nextDouble() - 1))));
        Duration asked = retryAfter == null ? Duration.ZERO : retryAfter;
        Duration wanted = asked.compareTo(jittered) > 0 ? asked : jittered;
        Duration bounded = wanted.compareTo(properties.longestPause()) > 0 ? properties.longestPause() : wanted;
        Instant next = now.plus(bounded);
        return next.isAfter(queuedAt.plus(properties.giveUpAfter())) ? Optional.empty() : Optional.of(next);
    }
}
