package vn.tuantra.patrol.patrol.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened on the street.
 *
 * @param heardAt when the patrol was heard of last, other than by a position
 * @param silentSince when it had been heard of last as it was said to be silent
 * @param passings by time
 * @param pauses for which no position is taken
 * @param missed checkpoints of its hotspots at which nobody was, once it has ended
 */
public record Course(
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant heardAt,
        @Nullable Instant silentSince,
        List<Passing> passings,
        List<Pause> pauses,
        List<MissedPoint> missed) {

    public Course {
        passings = List.copyOf(passings);
        pauses = List.copyOf(pauses);
        missed = List.copyOf(missed);
    }

    static Course none() {
        return new Course(null, null, null, null, List.of(), List.of(), List.of());
    }

    Course begun(Instant at) {
        return new Course(at, null, at, null, passings, pauses, missed);
    }

    /** @param reasons by checkpoint */
    Course ended(Instant at, Set<UUID> expected, Map<UUID, String> reasons) {
        Set<UUID> passed = passings.stream().map(Passing::checkpointId).collect(Collectors.toSet());
        return new Course(
                startedAt,
                at,
                heardAt,
                silentSince,
                passings,
                pauses,
                expected.stream()
                        .filter(checkpoint -> !passed.contains(checkpoint))
                        .sorted()
                        .map(checkpoint -> new MissedPoint(checkpoint, reasons.get(checkpoint)))
                        .toList());
    }

    /** A scan that comes after the end was made before it: the checkpoint was not missed. */
    Course passed(Passing passing) {
        List<Passing> more = new ArrayList<>(passings);
        more.add(passing);
        more.sort(Comparator.comparing(Passing::at));
        return new Course(
                startedAt,
                endedAt,
                passing.receivedAt(),
                silentSince,
                more,
                pauses,
                missed.stream()
                        .filter(point -> !point.checkpointId().equals(passing.checkpointId()))
                        .toList());
    }

    Optional<Passing> passing(UUID scanId) {
        return passings.stream().filter(each -> each.scanId().equals(scanId)).findFirst();
    }

    boolean isPausedAt(Instant at) {
        return pauses.stream().anyMatch(pause -> pause.covers(at));
    }

    boolean isPaused() {
        return !pauses.isEmpty() && pauses.getLast().until() == null;
    }

    Course paused(Instant at) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        return new Course(startedAt, endedAt, heardAt, silentSince, passings, more, missed);
    }

    Course resumed(Instant at) {
        List<Pause> ended = new ArrayList<>(pauses);
        ended.add(new Pause(ended.removeLast().from(), at));
        return new Course(startedAt, endedAt, heardAt, silentSince, passings, ended, missed);
    }

    Course heard(Instant at) {
        return new Course(startedAt, endedAt, at, silentSince, passings, pauses, missed);
    }

    Course silent(Instant since) {
        return new Course(startedAt, endedAt, heardAt, since, passings, pauses, missed);
    }
}
