package vn.tuantra.patrol.checkpoint;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place at which a tag hangs.
 *
 * @param hotspotId whose patrols are to pass it; any patrol may
 * @param radiusMetres within which somebody is there
 * @param token what the tag says; nobody can guess it, and only who prints tags is told
 * @param validTo first day on which it hangs no more
 */
public record Checkpoint(
        UUID checkpointId,
        UUID wardId,
        @Nullable UUID hotspotId,
        String name,
        double latitude,
        double longitude,
        int radiusMetres,
        String token,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    Checkpoint withToken(String other) {
        return new Checkpoint(
                checkpointId, wardId, hotspotId, name, latitude, longitude, radiusMetres, other, validFrom, validTo);
    }
}
