package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The case went to the office or fund that decides. */
public record CasualtySent(UUID caseId, UUID wardId, UUID teamId, CasualtyType type, Actor by)
        implements CasualtyEvent {}
