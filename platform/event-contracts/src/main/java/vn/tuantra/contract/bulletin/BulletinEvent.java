package vn.tuantra.contract.bulletin;

import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact about an information item. */
public sealed interface BulletinEvent extends DomainEvent permits BulletinPublished, BulletinWithdrawn {

    UUID bulletinId();

    /** Every unit that is told, so that a push needs no look-up; teams read what their residential group or ward gets. */
    List<UUID> audience();

    @Override
    default UUID aggregateId() {
        return bulletinId();
    }
}
