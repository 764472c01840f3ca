package vn.tuantra.patrol.patrol.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.patrol.ScanMethod;

/**
 * What a phone says about a checkpoint.
 *
 * @param scanId made by the phone
 * @param place of the checkpoint
 * @param radiusMetres within which somebody is there
 * @param deviceAt by the phone's clock
 * @param at the same, set right when the phone's clock was wrong
 * @param seenAt where the phone was, if it knew
 * @param device made by the app, once per phone
 * @param elsewhere whether the same phone is on another patrol at the time
 * @param subject who was signed in
 */
public record Scan(
        UUID scanId,
        UUID checkpointId,
        GeoPoint place,
        int radiusMetres,
        ScanMethod method,
        Instant deviceAt,
        Instant at,
        @Nullable GeoPoint seenAt,
        @Nullable Integer accuracyMetres,
        String device,
        boolean elsewhere,
        String subject) {

    /** Whether the phone was there as far as it knew; a phone that did not know says nothing against it. */
    public boolean isNear() {
        return seenAt == null || seenAt.metresTo(place) <= radiusMetres + (accuracyMetres == null ? 0 : accuracyMetres);
    }
}
