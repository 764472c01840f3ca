package vn.tuantra.team.unit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.chassis.web.EntityVersion;

/** The areas of units on the map. Everybody with a role may see them. */
@RestController
@RequestMapping("/api/units")
class GeometryController {

    private final DrawUnits drawUnits;
    private final Access access;
    private final Clock clock;

    GeometryController(DrawUnits drawUnits, Access access, Clock clock) {
        this.drawUnits = drawUnits;
        this.access = access;
        this.clock = clock;
    }

    @PutMapping("/{id}/geometry")
    ResponseEntity<UnitView> put(
            @PathVariable UUID id,
            @Valid @RequestBody GeometryBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        Role role = access.role(caller, Role.SYS_ADMIN);
        Command command = Commands.of(request, caller, role, "draw-unit", "unit", body);
        Versioned<Unit> unit = drawUnits.draw(id, body.asGeometry(), EntityVersion.parse(ifMatch), command);
        return ResponseEntity.ok().eTag(EntityVersion.tag(unit.version())).body(UnitView.of(unit.state()));
    }

    @GetMapping(path = "/{id}/geometry", produces = Features.MEDIA_TYPE)
    Features.Feature area(@PathVariable UUID id, Caller caller) {
        access.role(caller, Role.values());
        return drawUnits.area(id);
    }

    @GetMapping(path = "/geometry", produces = Features.MEDIA_TYPE)
    Features.Collection areas(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable UUID under,
            Caller caller) {
        access.role(caller, Role.values());
        Instant moment = at == null ? clock.instant() : Moment.parse("at", at);
        return drawUnits.areas(moment, under);
    }
}
