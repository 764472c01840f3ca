package vn.tuantra.patrol.hotspot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.chassis.web.EntityVersion;
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
    private final UnitDirectory directory;
    private final Access access;
    private final Clock clock;

    HotspotController(Hotspots hotspots, UnitDirectory directory, Access access, Clock clock) {
        this.hotspots = hotspots;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /** Lists, changes, or (with an end) takes off the list. The first ward is the one that decides. */
    @PutMapping("/{id}")
    ResponseEntity<HotspotView> put(
            @PathVariable UUID id,
            @Valid @RequestBody HotspotBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        Role role = access.role(caller, Role.WARD_POLICE_COMMAND);
        access.requireUnit(caller, body.wardIds().getFirst());
        Instant now = clock.instant();
        for (UUID ward : body.wardIds()) {
            if (directory
                    .tree()
                    .wardOf(ward, now)
                    .filter(unit -> unit.id().equals(ward))
                    .isEmpty()) {
                throw Refusal.invalid("UNKNOWN_WARD", Map.of("field", "wardIds"));
            }
        }
        Optional<Versioned<Hotspot>> known = hotspots.find(id);
        known.ifPresent(hotspot ->
                access.requireVisible(caller, hotspot.state().wardIds().getFirst(), now, "hotspot"));
        Versioned<Hotspot> stored = hotspots.put(
                body.asHotspot(id),
                EntityVersion.parse(ifMatch),
                Commands.of(request, caller, role, "list-hotspot", "hotspot", body));
        return ResponseEntity.status(known.isPresent() ? HttpStatus.OK : HttpStatus.CREATED)
                .eTag(EntityVersion.tag(stored.version()))
                .body(HotspotView.of(stored.state()));
    }

    /** The hotspots of today in the unit, or in the caller's own. */
    @GetMapping
    List<HotspotView> list(@RequestParam(required = false) @Nullable UUID unit, Caller caller) {
        access.role(
                caller,
                Role.TEAM_MEMBER,
                Role.TEAM_LEADER,
                Role.TEAM_DEPUTY,
                Role.AREA_OFFICER,
                Role.WARD_POLICE_DUTY,
                Role.WARD_POLICE_COMMAND,
                Role.DISTRICT_POLICE_DUTY,
                Role.DISTRICT_POLICE_COMMAND,
                Role.CITY_POLICE_DUTY,
                Role.WARD_PC_CHAIR,
                Role.MOVEMENT_TEAM,
                Role.AUDITOR);
        UUID top = unit == null ? caller.unitId() : unit;
        if (top == null) {
            return List.of();
        }
        Instant now = clock.instant();
        access.requireUnit(caller, top, now);
        LocalDate today = UnitTree.dayOf(now);
        return hotspots.in(wardsOf(top, now)).stream()
                .filter(hotspot -> hotspot.isValidOn(today))
                .map(HotspotView::of)
                .toList();
    }

    /** The wards below, and the ward in which a residential group lies: its team patrols the ward's hotspots. */
    private Set<UUID> wardsOf(UUID unit, Instant now) {
        UnitTree tree = directory.tree();
        Set<UUID> wards = tree.all()
                .map(OrgUnit::id)
                .filter(id -> tree.covers(unit, id, now))
                .collect(Collectors.toSet());
        tree.wardOf(unit, now).map(OrgUnit::id).ifPresent(wards::add);
        return wards;
    }
}
