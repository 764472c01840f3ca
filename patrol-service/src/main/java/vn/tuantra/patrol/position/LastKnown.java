package vn.tuantra.patrol.position;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.patrol.patrol.domain.GeoPoint;

/** Where a patrol was seen last, for those who look for it. */
@Component
public class LastKnown {

    /** @param at when that was */
    public record Place(GeoPoint point, Instant at) {}

    private final Positions positions;

    LastKnown(Positions positions) {
        this.positions = positions;
    }

    public Optional<Place> of(UUID patrolId) {
        return positions
                .find(patrolId)
                .map(found -> new Place(new GeoPoint(found.latitude(), found.longitude()), found.at()));
    }
}
