package vn.tuantra.patrol.position;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.patrol.patrol.application.Patrols;
import vn.tuantra.patrol.patrol.domain.PatrolId;

/** Where a patrol went. */
@RestController
@RequestMapping("/api/patrols")
class TrackController {

    /** A point of the line. */
    record PointView(
            Instant at,
            double latitude,
            double longitude,
            @Nullable Integer accuracyMetres) {

        static PointView of(Sample sample) {
            return new PointView(
                    sample.at(), sample.place().latitude(), sample.place().longitude(), sample.accuracyMetres());
        }
    }

    /**
     * @param gathered points before the line was made simpler; 0 when they are gone and length and area are what remains
     */
    record TrackView(long lengthMetres, long areaSquareMetres, int gathered, List<PointView> points) {

        static TrackView of(Track track, TrackSummary summary, double tolerance) {
            return new TrackView(
                    summary.lengthMetres(),
                    summary.areaSquareMetres(),
                    track.samples().size(),
                    track.simplified(tolerance).samples().stream()
                            .map(PointView::of)
                            .toList());
        }
    }

    private final Patrols patrols;
    private final Tracks tracks;

    TrackController(Patrols patrols, Tracks tracks) {
        this.patrols = patrols;
        this.tracks = tracks;
    }

    /** @param tolerance in metres: no point that is left out lies further from the line */
    @Permitted("see-track")
    @GetMapping("/{id}/track")
    TrackView track(
            @PathVariable UUID id, @RequestParam(defaultValue = "10") @Min(0) @Max(1000) int tolerance, Caller caller) {
        UUID patrol =
                patrols.visible(new PatrolId(id), caller).state().patrolId().value();
        Track track = tracks.of(patrol);
        TrackSummary summary = tracks.summary(patrol).orElseGet(() -> TrackSummary.of(track));
        return TrackView.of(track, summary, tolerance);
    }
}
