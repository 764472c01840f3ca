package vn.tuantra.contract.audit;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.audit}. */
public final class AuditFacts {

    public static final List<Family<?>> FAMILIES = List.of(Family.on(Topic.AUDIT_EVENTS, "audit", AuditRecorded.class)
            .fact("recorded", 1, AuditRecorded.class, "Who did or saw what."));

    private AuditFacts() {}
}
