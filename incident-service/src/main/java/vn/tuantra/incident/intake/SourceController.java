package vn.tuantra.incident.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.incident.category.Categories;

/** The register of sources. */
@RestController
@RequestMapping("/api/incident-sources")
class SourceController {

    private static final String NAME = "[A-Za-z0-9._-]{1,100}";
    private static final Role[] READERS = {Role.SYS_ADMIN, Role.AUDITOR, Role.DISTRICT_POLICE_COMMAND};

    record SourceBody(
            @Size(max = 200) @Nullable String subject,
            @Size(max = 100) @Nullable List<@NotNull String> categories,
            @NotNull UUID areaId,
            @NotNull @Min(1) @Max(6000) Integer perMinute,
            @NotNull @Min(1) @Max(1_000_000) Integer perDay,
            @Nullable Boolean active) {}

    private final ReportSources sources;
    private final Categories categories;
    private final UnitDirectory directory;
    private final Access access;
    private final Clock clock;

    SourceController(
            ReportSources sources, Categories categories, UnitDirectory directory, Access access, Clock clock) {
        this.sources = sources;
        this.categories = categories;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    @PutMapping("/{name}")
    ReportSource put(
            Caller caller,
            @PathVariable @Pattern(regexp = NAME) String name,
            @RequestBody @Valid SourceBody body,
            HttpServletRequest request) {
        Role role = access.role(caller, Role.SYS_ADMIN);
        access.requireUnit(caller, body.areaId());
        if (directory.tree().at(body.areaId(), clock.instant()).isEmpty()) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "areaId"));
        }
        List<String> allowed = body.categories() == null ? List.of() : body.categories();
        if (allowed.stream().anyMatch(code -> categories.find(code).isEmpty())) {
            throw Refusal.invalid("UNKNOWN_CATEGORY", Map.of("field", "categories"));
        }
        ReportSource source = new ReportSource(
                name,
                body.subject(),
                allowed,
                body.areaId(),
                body.perMinute(),
                body.perDay(),
                !Boolean.FALSE.equals(body.active()),
                clock.instant());
        return sources.put(source, Commands.of(request, caller, role, "registerSource", "source", body))
                .state();
    }

    @GetMapping
    List<ReportSource> all(Caller caller) {
        access.role(caller, READERS);
        return sources.all().stream()
                .map(Versioned::state)
                .filter(source -> access.covers(caller, source.areaId(), clock.instant()))
                .toList();
    }
}
