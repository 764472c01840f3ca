package vn.tuantra.notification.duty;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What the store said a moment ago, for who asks the same for every alert. A change made by this process counts at once,
 * one made by another replica after the given time at the latest.
 */
final class Recently<K, V> {

    private static final int MOST = 10_000;

    private final Function<K, V> store;
    private final long nanos;
    private final LongSupplier ticker;
    private final AtomicLong changes = new AtomicLong();
    private final Map<K, Known<V>> known = new ConcurrentHashMap<>();

    /** @param changes how many changes this process had made when it was asked */
    private record Known<V>(V value, long at, long changes) {}

    Recently(Function<K, V> store, Duration time) {
        this(store, time, System::nanoTime);
    }

    /** @param ticker nanoseconds of a clock that nobody sets */
    Recently(Function<K, V> store, Duration time, LongSupplier ticker) {
        this.store = store;
        this.nanos = time.toNanos();
        this.ticker = ticker;
    }

    V get(K key) {
        long now = ticker.getAsLong();
        long before = changes.get();
        Known<V> entry = known.get(key);
        if (entry != null && entry.changes() == before && now - entry.at() < nanos) {
            return entry.value();
        }
        V value = store.apply(key);
        if (known.size() >= MOST) {
            known.clear();
        }
        // A change while the store was asked makes the answer one of before.
        known.put(key, new Known<>(value, now, before));
        return value;
    }

    /** This process changed something; to be called after the write. */
    void changed() {
        changes.incrementAndGet();
    }
}
