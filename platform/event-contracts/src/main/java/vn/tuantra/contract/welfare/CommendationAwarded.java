package vn.tuantra.contract.welfare;

import java.time.LocalDate;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The commendation was handed over. */
public record CommendationAwarded(
        UUID commendationId,
        UUID wardId,
        CommendationSubject subject,
        CommendationKind kind,
        LocalDate awardedOn,
        Actor by)
        implements CommendationEvent {}
