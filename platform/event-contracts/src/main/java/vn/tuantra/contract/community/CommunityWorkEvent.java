package vn.tuantra.contract.community;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of what a team did among the people (II.2.a, II.2.b). */
public sealed interface CommunityWorkEvent extends DomainEvent
        permits OutreachHeld,
                ConciliationHeld,
                GatheringDispersed,
                RemindersGiven,
                HouseholdsSignedUp,
                CommunityWorkWithdrawn {

    UUID workId();

    UUID teamId();

    /** Of the team when it was entered; a merger does not change it. */
    UUID wardId();

    /** When it was done. */
    Instant at();

    @Override
    default UUID aggregateId() {
        return workId();
    }
}
