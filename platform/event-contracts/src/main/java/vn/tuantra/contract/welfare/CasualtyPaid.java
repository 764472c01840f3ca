package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The support was paid. */
public record CasualtyPaid(UUID caseId, UUID wardId, UUID teamId, CasualtyType type, Actor by)
        implements CasualtyEvent {}
