package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The Home Affairs office appraised the proposal. */
public record CommendationAppraised(
        UUID commendationId, UUID wardId, CommendationSubject subject, CommendationKind kind, Actor by)
        implements CommendationEvent {}
