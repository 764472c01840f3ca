package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import vn.tuantra.contract.Actor;

/** Who took the incident first. */
public record Acknowledgement(Actor by, Instant at) {}
