package vn.tuantra.incident.incident.domain;

import java.time.Instant;

/** The escalation policies by date. */
public interface EscalationPolicies {

    /** The policy that holds at an instant; there is always one. */
    EscalationPolicy at(Instant instant);
}
