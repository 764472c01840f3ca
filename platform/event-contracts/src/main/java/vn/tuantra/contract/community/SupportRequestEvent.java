package vn.tuantra.contract.community;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of a request for support by an authority (II.2.d, REQ-TASK-1). What it is about stays inside. */
public sealed interface SupportRequestEvent extends DomainEvent
        permits SupportAsked, SupportAccepted, SupportDeclined, SupportGiven, SupportRequestWithdrawn {

    UUID requestId();

    /** The ward of the teams when they were asked; a merger does not change it. */
    UUID wardId();

    @Override
    default UUID aggregateId() {
        return requestId();
    }
}
