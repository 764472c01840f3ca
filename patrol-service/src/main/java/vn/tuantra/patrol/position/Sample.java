package vn.tuantra.patrol.position;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tuantra.patrol.patrol.domain.GeoPoint;

/** A point of a track. */
record Sample(Instant at, GeoPoint place, @Nullable Integer accuracyMetres) {}
