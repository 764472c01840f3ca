package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The support was refused; the reason stays with the case. */
public record CasualtyRefused(UUID caseId, UUID wardId, UUID teamId, CasualtyType type, Actor by)
        implements CasualtyEvent {}
