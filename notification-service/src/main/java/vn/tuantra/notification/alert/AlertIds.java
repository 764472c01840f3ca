package vn.tuantra.notification.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Ids of alerts. */
public final class AlertIds {

    private AlertIds() {}

    /** The id of what one unit was told by one event. */
    public static UUID of(UUID eventId, UUID unitId) {
        return UUID.nameUUIDFromBytes((eventId + "/" + unitId).getBytes(UTF_8));
    }
}
