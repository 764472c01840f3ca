package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of a commendation's history. */
public sealed interface CommendationEvent extends DomainEvent
        permits CommendationProposed,
                CommendationReviewed,
                CommendationSent,
                CommendationAppraised,
                CommendationRejected,
                CommendationDecided,
                CommendationAwarded {

    UUID commendationId();

    UUID wardId();

    @Override
    default UUID aggregateId() {
        return commendationId();
    }
}
