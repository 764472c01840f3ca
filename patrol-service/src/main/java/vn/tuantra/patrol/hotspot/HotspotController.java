package vn.tuantra.patrol.hotspot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.patrol.HotspotLevel;

/** The list of hotspots: decided by the ward's police command, read by everybody who patrols or watches. */
@RestController
@RequestMapping("/api/hotspots")
class HotspotController {

    /** A hotspot as the API shows it; the geometry is GeoJSON. */
    record HotspotView(
            UUID id,
            List<UUID> wardIds,
            String name,
            String category,
            HotspotLevel level,
            @Nullable String reason,
            Map<String, Object> geometry,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static HotspotView of(Hotspot hotspot) {
            return new HotspotView(
                    hotspot.id(),
                    hotspot.wardIds(),
                    hotspot.name(),
                    hotspot.category(),
                    hotspot.level(),
                    hotspot.reason(),
                    Map.of("type", "Polygon", "coordinates", List.of(hotspot.ring())),
                    hotspot.validFrom(),
                    hotspot.validTo());
        }
    }

    private final Hotspots hotspots;
    private final WardOfEntry wards;

    HotspotController(Hotspots hotspots, WardOfEntry wards) {
        this.hotspots = hotspots;
        this.wards = wards;
    }

    /** Lists, changes, or (with an end) takes off the list. The first ward is the one that decides. */
    @Permitted("list-hotspot")
    @PutMapping("/{id}")
    ResponseEntity<HotspotView> put(@PathVariable UUID id, @Valid @RequestBody HotspotBody body, Intent intent) {
        wards.require(intent.caller(), body.wardIds().getFirst(), "wardIds");
        body.wardIds().forEach(ward -> wards.requireKnown(ward, "wardIds"));
        Hotspot hotspot = body.asHotspot(id);
        Optional<Versioned<Hotspot>> known = hotspots.known(id, intent.caller());
        if (known.isEmpty()) {
            return Answers.created(hotspots.add(hotspot, intent.command()), HotspotView::of);
        }
        return Answers.ok(
                hotspots.replace(hotspot, intent.caller(), intent.ifVersion(), intent.command()), HotspotView::of);
    }

    /** The hotspots of today in the unit, or in the caller's own. */
    @Permitted("see-hotspots")
    @GetMapping
    Page<HotspotView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") @Min(1) @Max(500) int limit,
            Caller caller) {
        return hotspots.today(caller, unit, cursor, limit).map(HotspotView::of);
    }
}
