package vn.tuantra.chassis.rate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rate limits, one bucket per name: as many at once as in a minute, refilled evenly. Each replica has its own buckets;
 * the daily quota is the limit of all replicas together.
 */
public final class TokenBuckets {

    private static final int MOST = 10_000;

    private record Bucket(double tokens, Instant at) {}

    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    public TokenBuckets(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more is within the limit; it is counted if so. */
    public synchronized boolean take(String name, int perMinute) {
        Instant now = clock.instant();
        Bucket bucket = buckets.getOrDefault(name, new Bucket(perMinute, now));
        double refilled = perMinute * Duration.between(bucket.at(), now).toMillis() / 60_000.0;
        double tokens = Math.min(perMinute, bucket.tokens() + Math.max(0, refilled));
        boolean enough = tokens >= 1;
        buckets.put(name, new Bucket(enough ? tokens - 1 : tokens, now));
        return enough;
    }
}
