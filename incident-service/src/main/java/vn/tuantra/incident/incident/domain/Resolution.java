package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.Outcome;

/** How the case ended. */
public record Resolution(Outcome outcome, String result, Actor by, Instant at) {}
