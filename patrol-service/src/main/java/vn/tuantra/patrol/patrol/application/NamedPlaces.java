package vn.tuantra.patrol.patrol.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.patrol.PartnerGuards;
import vn.tuantra.patrol.hotspot.Hotspots;
import vn.tuantra.patrol.hotspot.WardOfEntry;
import vn.tuantra.patrol.partner.PartnerOrganisations;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;

/** What a plan names outside its teams must be there. */
@Component
class NamedPlaces {

    private final WardOfEntry wards;
    private final Hotspots hotspots;
    private final PartnerOrganisations partners;

    NamedPlaces(WardOfEntry wards, Hotspots hotspots, PartnerOrganisations partners) {
        this.wards = wards;
        this.hotspots = hotspots;
        this.partners = partners;
    }

    /** @throws Refusal {@code UNKNOWN_WARD}; {@code UNKNOWN_HOTSPOT}, {@code UNKNOWN_PARTNER} on the day of the patrol */
    void check(PatrolPlan plan) {
        LocalDate day = VietnamDay.of(plan.plannedStart());
        plan.scope().partnerUnitIds().forEach(unit -> wards.requireKnown(unit, "partnerUnitIds"));
        List<UUID> unlisted = hotspots.unknownAmong(plan.scope().hotspotIds(), day);
        if (!unlisted.isEmpty()) {
            throw Refusal.invalid("UNKNOWN_HOTSPOT", Map.of("field", "hotspotIds", "hotspot", unlisted.getFirst()));
        }
        for (PartnerGuards guards : plan.scope().guards()) {
            if (!partners.takesPart(guards.organisationId(), day)) {
                throw Refusal.invalid(
                        "UNKNOWN_PARTNER", Map.of("field", "guards", "organisation", guards.organisationId()));
            }
        }
    }
}
