package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The case is closed. */
public record CasualtyClosed(UUID caseId, UUID wardId, UUID teamId, CasualtyType type, Actor by)
        implements CasualtyEvent {}
