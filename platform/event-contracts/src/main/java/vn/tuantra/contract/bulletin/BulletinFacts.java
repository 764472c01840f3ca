package vn.tuantra.contract.bulletin;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.bulletin}. */
public final class BulletinFacts {

    public static final List<Family<?>> FAMILIES =
            List.of(Family.on(Topic.BULLETIN_EVENTS, "bulletin", BulletinEvent.class)
                    .fact("published", 1, BulletinPublished.class, "Information for the forces of some areas.")
                    .fact("withdrawn", 1, BulletinWithdrawn.class, "Information not to be shown any more."));

    private BulletinFacts() {}
}
