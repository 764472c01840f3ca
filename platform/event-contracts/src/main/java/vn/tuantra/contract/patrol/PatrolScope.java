package vn.tuantra.contract.patrol;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a patrol goes and with whom besides its own team (REQ-PAT-1).
 *
 * @param hotspotIds the key or border areas that it patrols
 * @param otherTeamIds the teams that join the one that leads
 * @param partnerUnitIds the neighbouring wards that are told and may look on
 * @param guards of partner organisations
 * @param leadOnDuty the member in charge: one who goes along, or a leader or deputy within reach of a telephone
 */
public record PatrolScope(
        List<UUID> hotspotIds,
        List<UUID> otherTeamIds,
        List<UUID> partnerUnitIds,
        List<PartnerGuards> guards,
        @Nullable UUID leadOnDuty) {

    public PatrolScope {
        hotspotIds = List.copyOf(hotspotIds);
        otherTeamIds = List.copyOf(otherTeamIds);
        partnerUnitIds = List.copyOf(partnerUnitIds);
        guards = List.copyOf(guards);
    }

    /** One team alone, wherever it goes. */
    public static PatrolScope alone() {
        return new PatrolScope(List.of(), List.of(), List.of(), List.of(), null);
    }
}
