package vn.tuantra.incident.intake;

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
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.incident.category.Categories;

/** The register of sources. */
@RestController
@RequestMapping("/api/incident-sources")
class SourceController {

    private static final String NAME = "[A-Za-z0-9._-]{1,100}";

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

    @Permitted("register-source")
    @PutMapping("/{name}")
    ReportSource put(
            @PathVariable @Pattern(regexp = NAME) String name, @RequestBody @Valid SourceBody body, Intent intent) {
        access.requireUnit(intent.caller(), body.areaId());
        sources.find(name).ifPresent(known -> access.requireVisible(intent.caller(), known.areaId(), "source"));
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
        return sources.put(source, intent.command()).state();
    }

    @Permitted("see-sources")
    @GetMapping
    List<ReportSource> all(Caller caller) {
        return sources.all().stream()
                .map(Versioned::state)
                .filter(source -> access.sees(caller, source.areaId()))
                .toList();
    }
}
