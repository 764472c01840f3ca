package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The ward supports the proposal. */
public record CommendationReviewed(
        UUID commendationId, UUID wardId, CommendationSubject subject, CommendationKind kind, Actor by)
        implements CommendationEvent {}
