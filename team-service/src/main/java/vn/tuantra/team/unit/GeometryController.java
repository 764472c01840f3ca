package vn.tuantra.team.unit;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.EntityVersion;
import vn.tuantra.chassis.web.Intent;

/** The areas of units on the map. Everybody with a role may see them. */
@RestController
@RequestMapping("/api/units")
class GeometryController {

    private final DrawUnits drawUnits;
    private final Clock clock;

    GeometryController(DrawUnits drawUnits, Clock clock) {
        this.drawUnits = drawUnits;
        this.clock = clock;
    }

    @Permitted("draw-unit")
    @PutMapping("/{id}/geometry")
    ResponseEntity<UnitView> put(@PathVariable UUID id, @Valid @RequestBody GeometryBody body, Intent intent) {
        Versioned<Unit> unit =
                drawUnits.draw(id, body.asGeometry(), intent.ifVersion(), intent.caller(), intent.command());
        return ResponseEntity.ok().eTag(EntityVersion.tag(unit.version())).body(UnitView.of(unit.state()));
    }

    @Permitted("see-area")
    @GetMapping(path = "/{id}/geometry", produces = Features.MEDIA_TYPE)
    Features.Feature area(@PathVariable UUID id, Caller caller) {
        return drawUnits.area(id);
    }

    @Permitted("list-areas")
    @GetMapping(path = "/geometry", produces = Features.MEDIA_TYPE)
    Features.Collection areas(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable UUID under,
            Caller caller) {
        Instant moment = at == null ? clock.instant() : Moment.parse("at", at);
        return drawUnits.areas(moment, under);
    }
}
