package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** Who took the incident first, and for which unit. */
public record Acknowledgement(Actor by, UUID unitId, Instant at) {}
