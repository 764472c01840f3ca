package vn.tuantra.patrol.position;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** After 90 days only length and area of a track remain (REQ-PAT-5). */
@Component
class PositionRetention {

    private static final Logger LOG = LoggerFactory.getLogger(PositionRetention.class);
    private static final int BATCH = 1000;

    private final Tracks tracks;
    private final Positions positions;
    private final Duration kept;
    private final Clock clock;

    PositionRetention(Tracks tracks, Positions positions, PositionSettings settings, Clock clock) {
        this.tracks = tracks;
        this.positions = positions;
        this.kept = settings.kept();
        this.clock = clock;
    }

    void run() {
        Instant moment = clock.instant().minus(kept);
        List<UUID> old = tracks.olderThan(moment, BATCH);
        old.forEach(tracks::reduce);
        positions.forgetBefore(moment);
        if (!old.isEmpty()) {
            LOG.info("reduced {} tracks to length and area", old.size());
        }
    }
}
