package vn.tuantra.team.patrolteam.domain;

/** A warning that whoever decides has seen, and why the decision stands all the same. */
public record AcknowledgedWarning(String code, String reason) {}
