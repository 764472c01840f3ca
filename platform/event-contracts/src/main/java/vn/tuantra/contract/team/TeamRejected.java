package vn.tuantra.contract.team;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The proposal was turned down; the reason stays with the team. */
public record TeamRejected(UUID teamId, UUID wardId, Actor by) implements TeamEvent {}
