package vn.tuantra.team.unit;

import com.mongodb.client.model.Filters;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.chassis.web.EntityVersion;

/** The register of units. Everybody with a role may read it; it holds no personal data. */
@RestController
@RequestMapping("/api/units")
class UnitController {

    private final RegisterUnit registerUnit;
    private final ListUnits listUnits;
    private final Units units;
    private final Access access;
    private final Clock clock;

    UnitController(RegisterUnit registerUnit, ListUnits listUnits, Units units, Access access, Clock clock) {
        this.registerUnit = registerUnit;
        this.listUnits = listUnits;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    @PutMapping("/{id}")
    ResponseEntity<UnitView> put(
            @PathVariable UUID id,
            @Valid @RequestBody UnitBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        Role role = access.role(caller, Role.SYS_ADMIN);
        Command command = Commands.of(request, caller, role, "register-unit", "unit", body);
        RegisterUnit.Outcome outcome = registerUnit.register(body.asUnit(id), EntityVersion.parse(ifMatch), command);
        return answer(outcome.created() ? HttpStatus.CREATED : HttpStatus.OK, outcome.unit());
    }

    @GetMapping("/{id}")
    ResponseEntity<UnitView> get(@PathVariable UUID id, Caller caller) {
        access.role(caller, Role.values());
        return answer(HttpStatus.OK, units.get(id));
    }

    @GetMapping
    UnitView.Page list(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable UUID under,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            Caller caller) {
        access.role(caller, Role.values());
        Instant moment = at == null ? clock.instant() : Moment.parse("at", at);
        return listUnits.list(moment, under, cursor, limit);
    }

    /** The whole tree of a day as a table, which can be imported again. */
    @GetMapping(path = "/export.csv", produces = UnitCsv.MEDIA_TYPE + ";charset=UTF-8")
    ResponseEntity<String> export(@RequestParam(required = false) @Nullable String at, Caller caller) {
        access.role(caller, Role.values());
        LocalDate day = UnitTree.dayOf(at == null ? clock.instant() : Moment.parse("at", at));
        List<Unit> valid = units.query(Filters.empty()).stream()
                .map(Versioned::state)
                .filter(unit -> unit.isValidOn(day))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"units-" + day + ".csv\"")
                .body(UnitCsv.write(valid));
    }

    private static ResponseEntity<UnitView> answer(HttpStatus status, Versioned<Unit> unit) {
        return ResponseEntity.status(status)
                .eTag(EntityVersion.tag(unit.version()))
                .body(UnitView.of(unit.state()));
    }
}
