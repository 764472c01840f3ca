package vn.tuantra.patrol.position;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.geo.Country;
import vn.tuantra.patrol.patrol.domain.GeoPoint;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;
import vn.tuantra.patrol.position.TrackBody.Point;

/** Takes the points of a batch one by one; the newest true one is where the patrol is. */
@Component
class NotePositions {

    /** What became of a point. */
    enum Outcome {
        ACCEPTED,
        KNOWN,
        REFUSED
    }

    /** @param code why it was refused */
    record Result(int index, Outcome outcome, @Nullable String code) {}

    /** @param last the newest known place; absent before the first */
    record Noted(@Nullable Position last, List<Result> points) {}

    private final Positions positions;
    private final Tracks tracks;
    private final PositionSettings settings;
    private final Clock clock;

    NotePositions(Positions positions, Tracks tracks, PositionSettings settings, Clock clock) {
        this.positions = positions;
        this.tracks = tracks;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refusal {@code PATROL_NOT_UNDER_WAY} if it never set out */
    Noted note(Patrol patrol, List<Point> points) {
        if (!patrol.hasSetOut()) {
            throw Refusal.conflict("PATROL_NOT_UNDER_WAY", Map.of("state", patrol.status()));
        }
        Instant now = clock.instant();
        Map<Integer, String> refused = new HashMap<>();
        Map<Integer, Sample> possible = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            String code = refusal(point, patrol, now);
            if (code == null) {
                possible.put(i, sample(point, now));
            } else {
                refused.put(i, code);
            }
        }
        Set<Instant> known = tracks.add(patrol.patrolId().value(), possible.values());
        List<Result> results = IntStream.range(0, points.size())
                .mapToObj(i -> new Result(i, outcome(possible.get(i), known), refused.get(i)))
                .toList();
        return new Noted(last(patrol, possible).orElse(null), results);
    }

    private @Nullable String refusal(Point point, Patrol patrol, Instant now) {
        if (!Country.contains(point.latitude(), point.longitude())) {
            return "OUTSIDE_THE_COUNTRY";
        }
        if (point.at().isAfter(now.plus(settings.clockSkew()))) {
            return "IN_THE_FUTURE";
        }
        Instant started = patrol.startedAt();
        Instant ended = patrol.endedAt();
        if (started == null
                || point.at().isBefore(started.minus(settings.clockSkew()))
                || (ended != null && point.at().isAfter(ended))) {
            return "OUTSIDE_THE_PATROL";
        }
        return patrol.isHiddenAt(point.at()) ? "TRACKING_STOPPED" : null;
    }

    /** A clock that is a little ahead is set to now: a place in the future would hide the true ones that follow. */
    private static Sample sample(Point point, Instant now) {
        Instant at = point.at().isAfter(now) ? now : point.at();
        return new Sample(
                at.truncatedTo(ChronoUnit.MILLIS),
                new GeoPoint(point.latitude(), point.longitude()),
                point.accuracyMetres());
    }

    private static Outcome outcome(@Nullable Sample sample, Set<Instant> known) {
        if (sample == null) {
            return Outcome.REFUSED;
        }
        return known.contains(sample.at()) ? Outcome.KNOWN : Outcome.ACCEPTED;
    }

    /** What comes after the end belongs to the track, and tells nobody where the patrol is. */
    private Optional<Position> last(Patrol patrol, Map<Integer, Sample> possible) {
        Optional<Sample> newest = possible.values().stream().max(Comparator.comparing(Sample::at));
        if (newest.isEmpty() || patrol.status() != PatrolStatus.IN_PROGRESS) {
            return positions.find(patrol.patrolId().value());
        }
        return Optional.of(positions.put(Position.of(patrol, newest.get())));
    }
}
