package vn.tuantra.patrol.patrol.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.patrol.hotspot.Hotspots;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;

/** What a plan names outside its teams must be there. */
@Component
class NamedPlaces {

    private final UnitDirectory directory;
    private final Hotspots hotspots;
    private final Clock clock;

    NamedPlaces(UnitDirectory directory, Hotspots hotspots, Clock clock) {
        this.directory = directory;
        this.hotspots = hotspots;
        this.clock = clock;
    }

    /** @throws Refusal {@code UNKNOWN_WARD}, {@code UNKNOWN_HOTSPOT} */
    void check(PatrolPlan plan) {
        plan.scope().partnerUnitIds().forEach(this::requireWard);
        List<UUID> unknown = hotspots.unknownAmong(plan.scope().hotspotIds());
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("UNKNOWN_HOTSPOT", Map.of("field", "hotspotIds", "hotspot", unknown.getFirst()));
        }
    }

    private void requireWard(UUID unit) {
        if (directory
                .tree()
                .wardOf(unit, clock.instant())
                .filter(ward -> ward.id().equals(unit))
                .isEmpty()) {
            throw Refusal.invalid("UNKNOWN_WARD", Map.of("field", "partnerUnitIds"));
        }
    }
}
