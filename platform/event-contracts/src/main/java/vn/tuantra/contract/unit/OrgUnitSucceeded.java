package vn.tuantra.contract.unit;

import java.util.List;
import java.util.UUID;

/**
 * A unit ends and others take over (REQ-ORG-2, REQ-ORG-5): whoever has open work of the unit moves it. Followed by the
 * unit's full state, which carries the successions too and outlives this fact in the compacted topic.
 */
public record OrgUnitSucceeded(UUID unitId, List<UnitSuccession> successors) implements OrgUnitEvent {}
