package vn.tuantra.contract.welfare;

import java.time.LocalDate;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The district chair decided to commend. */
public record CommendationDecided(
        UUID commendationId,
        UUID wardId,
        CommendationSubject subject,
        CommendationKind kind,
        String decisionNumber,
        LocalDate decidedOn,
        Actor by)
        implements CommendationEvent {}
