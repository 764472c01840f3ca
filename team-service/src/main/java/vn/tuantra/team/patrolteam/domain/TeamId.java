package vn.tuantra.team.patrolteam.domain;

import java.util.UUID;

/** Identity of a patrol team, made by whoever proposes it. */
public record TeamId(UUID value) {}
