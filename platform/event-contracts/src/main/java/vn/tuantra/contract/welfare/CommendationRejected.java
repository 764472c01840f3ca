package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The proposal was turned down; the reason stays with it. */
public record CommendationRejected(
        UUID commendationId, UUID wardId, CommendationSubject subject, CommendationKind kind, Actor by)
        implements CommendationEvent {}
