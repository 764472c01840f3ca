package vn.tuantra.team.unit;

import com.mongodb.client.model.Filters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import vn.tuantra.chassis.web.EntityVersion;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.VietnamDay;

/** The register of units. Everybody with a role may read it; it holds no personal data. */
@RestController
@RequestMapping("/api/units")
class UnitController {

    private final RegisterUnit registerUnit;
    private final ListUnits listUnits;
    private final Units units;
    private final Clock clock;

    UnitController(RegisterUnit registerUnit, ListUnits listUnits, Units units, Clock clock) {
        this.registerUnit = registerUnit;
        this.listUnits = listUnits;
        this.units = units;
        this.clock = clock;
    }

    @Permitted("register-unit")
    @PutMapping("/{id}")
    ResponseEntity<UnitView> put(@PathVariable UUID id, @Valid @RequestBody UnitBody body, Intent intent) {
        RegisterUnit.Outcome outcome =
                registerUnit.register(body.asUnit(id), intent.ifVersion(), intent.caller(), intent.command());
        Versioned<Unit> unit = outcome.unit();
        return ResponseEntity.status(outcome.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(EntityVersion.tag(unit.version()))
                .body(UnitView.of(unit.state(), registerUnit.leftOpenBelow(unit.state())));
    }

    @Permitted("see-unit")
    @GetMapping("/{id}")
    ResponseEntity<UnitView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(units.get(id), UnitView::of);
    }

    @Permitted("list-units")
    @GetMapping
    Page<UnitView> list(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable UUID under,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            Caller caller) {
        Instant moment = at == null ? clock.instant() : Moment.parse("at", at);
        return listUnits.list(moment, under, cursor, limit);
    }

    /** The whole tree of a day as a table, which can be imported again. */
    @Permitted("export-units")
    @GetMapping(path = "/export.csv", produces = UnitCsv.MEDIA_TYPE + ";charset=UTF-8")
    ResponseEntity<String> export(@RequestParam(required = false) @Nullable String at, Caller caller) {
        LocalDate day = VietnamDay.of(at == null ? clock.instant() : Moment.parse("at", at));
        List<Unit> valid = units.query(Filters.empty()).stream()
                .map(Versioned::state)
                .filter(unit -> unit.isValidOn(day))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"units-" + day + ".csv\"")
                .body(UnitCsv.write(valid));
    }
}
