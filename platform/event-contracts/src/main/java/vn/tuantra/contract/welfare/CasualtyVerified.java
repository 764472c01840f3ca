package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The ward police found that it happened on duty. */
public record CasualtyVerified(UUID caseId, UUID wardId, UUID teamId, CasualtyType type, Actor by)
        implements CasualtyEvent {}
