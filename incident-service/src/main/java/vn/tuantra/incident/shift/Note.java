package vn.tuantra.incident.shift;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A line in the book of a desk. */
record Note(UUID id, UUID unitId, Actor by, Instant at, String text) {}
