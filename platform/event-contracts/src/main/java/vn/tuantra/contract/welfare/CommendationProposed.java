package vn.tuantra.contract.welfare;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/** A team or a member was proposed for commendation (III.2, 6.4). */
public record CommendationProposed(
        UUID commendationId,
        UUID wardId,
        CommendationSubject subject,
        CommendationKind kind,
        UUID teamId,
        @Nullable UUID memberId,
        CommendationOccasion occasion,
        Actor by)
        implements CommendationEvent {}
