package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The proposal went to the Home Affairs office. */
public record CommendationSent(
        UUID commendationId, UUID wardId, CommendationSubject subject, CommendationKind kind, Actor by)
        implements CommendationEvent {}
