package vn.tuantra.contract.unit;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.unit}. */
public final class OrgUnitFacts {

    public static final List<Family<?>> FAMILIES = List.of(Family.on(Topic.ORG_UNITS, "org-unit", OrgUnitEvent.class)
            .fact("changed", 1, OrgUnitChanged.class, "Full state of an organisation unit.")
            .fact("succeeded", 1, OrgUnitSucceeded.class, "A unit was followed by others."));

    private OrgUnitFacts() {}
}
