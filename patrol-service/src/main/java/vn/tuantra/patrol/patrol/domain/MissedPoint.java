package vn.tuantra.patrol.patrol.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint at which nobody was.
 *
 * @param reason in words that may name people; absent when nobody gave one
 */
public record MissedPoint(UUID checkpointId, @Nullable String reason) {}
