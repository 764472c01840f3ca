package vn.tuantra.patrol.position;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.geo.Country;
import vn.tuantra.patrol.patrol.domain.Patrol;

/** What a device has gathered, perhaps without a network for a while. */
record TrackBody(@NotEmpty @Size(max = 500) List<@Valid @NotNull Point> points) {

    /** A point of the device's track, by the device's clock. */
    record Point(
            @NotNull Instant at,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @Min(0) @Max(100_000) @Nullable Integer accuracyMetres) {

        Position of(Patrol patrol) {
            return new Position(
                    patrol.patrolId().value(),
                    patrol.teamId(),
                    patrol.wardId(),
                    latitude,
                    longitude,
                    accuracyMetres,
                    at);
        }

        private boolean isInTheCountry() {
            return Country.contains(latitude, longitude);
        }

        private Point notAfter(Instant now) {
            return at.isAfter(now) ? new Point(now, latitude, longitude, accuracyMetres) : this;
        }
    }

    /**
     * The newest point that can be true, as of now if the device's clock is ahead.
     *
     * @throws Refusal {@code OUTSIDE_THE_COUNTRY}, {@code OUTSIDE_THE_PATROL} when there is none
     */
    Point newest(Instant started, Instant now, Duration clockSkew) {
        List<Point> real = points.stream().filter(Point::isInTheCountry).toList();
        if (real.isEmpty()) {
            throw Refusal.invalid("OUTSIDE_THE_COUNTRY", Map.of("field", "points[%d]".formatted(firstAbroad())));
        }
        return real.stream()
                .filter(point -> !point.at().isBefore(started.minus(clockSkew))
                        && !point.at().isAfter(now.plus(clockSkew)))
                .max(Comparator.comparing(Point::at))
                .map(point -> point.notAfter(now))
                .orElseThrow(() -> Refusal.invalid("OUTSIDE_THE_PATROL", Map.of("field", "points")));
    }

    private int firstAbroad() {
        return IntStream.range(0, points.size())
                .filter(i -> !points.get(i).isInTheCountry())
                .findFirst()
                .orElse(0);
    }
}
