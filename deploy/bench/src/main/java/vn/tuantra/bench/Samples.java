package vn.tuantra.bench;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Latencies of one round in nanoseconds, from the intended time of sending to the moment the last receiver has it, so
 * that a stalled system cannot hide its own delay (coordinated omission).
 */
final class Samples {

    private static final long HIGHEST = 120_000_000_000L;

    private final int receivers;
    private final Map<String, Long> intended = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> arrivals = new ConcurrentHashMap<>();
    private final Set<String> complete = ConcurrentHashMap.newKeySet();
    private final Histogram histogram = new ConcurrentHistogram(HIGHEST, 3);
    private final AtomicInteger duplicates = new AtomicInteger();

    Samples(int receivers) {
        this.receivers = receivers;
    }

    void intendedAt(String id, long nanos) {
        intended.put(id, nanos);
    }

    /** A receiver has it. Arrivals of other rounds are none of ours. */
    void arrived(String id, long nanos) {
        Long start = intended.get(id);
        if (start == null) {
            return;
        }
        int count = arrivals.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
        if (count == receivers) {
            histogram.recordValue(Math.min(nanos - start, HIGHEST));
            complete.add(id);
        } else if (count > receivers) {
            duplicates.incrementAndGet();
        }
    }

    int lost() {
        return intended.size() - complete.size();
    }

    int duplicates() {
        return duplicates.get();
    }

    boolean isComplete() {
        return lost() == 0;
    }

    long count() {
        return histogram.getTotalCount();
    }

    double millis(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e6;
    }
}
