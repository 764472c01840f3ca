package vn.tuantra.notification.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody at the unit had the alert before their eyes: the person by pseudonym, and when first. */
public record Sighting(String subject, @Nullable UUID unitId, Instant at) {}
