package vn.tuantra.patrol.patrol.domain;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What no second patrol may hold at the same time: each participant in each half hour that an open patrol covers from its
 * first to its last second. Patrols that follow each other inside a half hour share none, so that the store never refuses
 * what does not overlap; the overlap itself is looked for before, to the millisecond.
 */
final class Seats {

    private static final long SLOT = Duration.ofMinutes(30).toMillis();

    private Seats() {}

    /** Absent when there is none: an index over lists takes two empty ones for equal. */
    static @Nullable List<String> of(PatrolPlan plan, PatrolStatus status) {
        if (!PatrolStatus.OPEN.contains(status)) {
            return null;
        }
        long first = Math.ceilDiv(plan.plannedStart().toEpochMilli(), SLOT);
        long after = Math.floorDiv(plan.plannedEnd().toEpochMilli(), SLOT);
        List<String> seats = LongStream.range(first, after)
                .boxed()
                .flatMap(slot -> plan.participants().stream().map(member -> member + "@" + slot))
                .toList();
        return seats.isEmpty() ? null : seats;
    }
}
