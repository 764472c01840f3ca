package vn.tuantra.patrol.patrol.domain;

import java.util.UUID;

/** Identity of a patrol, made by whoever plans it. */
public record PatrolId(UUID value) {}
