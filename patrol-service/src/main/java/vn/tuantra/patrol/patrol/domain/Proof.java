package vn.tuantra.patrol.patrol.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tuantra.contract.patrol.ScanMark;

/** What is odd about a scan. Marks are honest and never refuse: what is odd may still be true. */
final class Proof {

    /** Faster than a motorbike in a city. */
    private static final double FASTEST_METRES_PER_SECOND = 20;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MANY = 3;

    private Proof() {}

    static List<ScanMark> marks(Scan scan, List<Passing> before) {
        Set<ScanMark> marks = EnumSet.noneOf(ScanMark.class);
        if (!scan.at().equals(scan.deviceAt())) {
            marks.add(ScanMark.CLOCK_SKEW);
        }
        if (!scan.isNear()) {
            marks.add(ScanMark.FAR_AWAY);
        }
        if (before.stream().anyMatch(passing -> isTooFast(scan, passing))) {
            marks.add(ScanMark.IMPOSSIBLE_SPEED);
        }
        if (scan.elsewhere() || before.stream().anyMatch(passing -> isOfSomebodyElse(scan, passing))) {
            marks.add(ScanMark.SHARED_PHONE);
        }
        if (placesWithinAMinute(scan, before) >= MANY) {
            marks.add(ScanMark.ALL_WITHIN_A_MINUTE);
        }
        return List.copyOf(marks);
    }

    /** One phone cannot be faster than somebody who rides; two of one team can be at two places. */
    private static boolean isTooFast(Scan scan, Passing passing) {
        double seconds = Duration.between(passing.at(), scan.at()).abs().toMillis() / 1000.0;
        return scan.device().equals(passing.device())
                && scan.place().metresTo(passing.place()) > scan.radiusMetres() + seconds * FASTEST_METRES_PER_SECOND;
    }

    private static boolean isOfSomebodyElse(Scan scan, Passing passing) {
        return scan.device().equals(passing.device()) && !scan.subject().equals(passing.subject());
    }

    private static int placesWithinAMinute(Scan scan, List<Passing> before) {
        Instant first = scan.at().minus(MINUTE);
        Instant last = scan.at().plus(MINUTE);
        Set<UUID> places = before.stream()
                .filter(passing ->
                        !passing.at().isBefore(first) && !passing.at().isAfter(last))
                .map(Passing::checkpointId)
                .collect(Collectors.toSet());
        places.add(scan.checkpointId());
        return places.size();
    }
}
