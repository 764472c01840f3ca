package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of a casualty case's history; no health data. */
public sealed interface CasualtyEvent extends DomainEvent
        permits CasualtyReported,
                CasualtyVerified,
                CasualtyFileCollected,
                CasualtySent,
                CasualtyAssessed,
                CasualtyDecided,
                CasualtyPaid,
                CasualtyClosed,
                CasualtyRefused {

    UUID caseId();

    UUID wardId();

    @Override
    default UUID aggregateId() {
        return caseId();
    }
}
