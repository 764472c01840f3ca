package vn.tuantra.incident.incident.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.application.FindIncidents;
import vn.tuantra.incident.incident.domain.Circle;
import vn.tuantra.incident.incident.domain.IncidentSearch;
import vn.tuantra.incident.incident.domain.Incidents;

/** Reading incidents. */
@RestController
@RequestMapping("/api/incidents")
class IncidentQueryController {

    private final FindIncidents find;
    private final IncidentAnswers answers;

    IncidentQueryController(FindIncidents find, IncidentAnswers answers) {
        this.find = find;
        this.answers = answers;
    }

    @Permitted("see-incident")
    @GetMapping("/{id}")
    ResponseEntity<IncidentView> one(Caller caller, @PathVariable UUID id) {
        return answers.ok(find.one(id, caller), caller);
    }

    /** Open cases near in place and time: candidates for a merge. */
    @Permitted("find-similar")
    @GetMapping("/{id}/similar")
    List<IncidentView> similar(Caller caller, @PathVariable UUID id) {
        return find.similar(id, caller).stream()
                .map(stored -> answers.view(stored, caller))
                .toList();
    }

    @Permitted("list-incidents")
    @GetMapping
    Page<IncidentView> search(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") Set<IncidentState> state,
            @RequestParam(defaultValue = "") Set<Severity> severity,
            @RequestParam(defaultValue = "") @Size(max = 40) List<@Size(min = 3, max = 6) String> category,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @DecimalMin("-90") @DecimalMax("90") @Nullable Double latitude,
            @RequestParam(required = false) @DecimalMin("-180") @DecimalMax("180") @Nullable Double longitude,
            @RequestParam(defaultValue = "500") @Min(1) @Max(50_000) int radius,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return page(
                new SearchBody(
                        unit, state, severity, category, from, to, null, latitude, longitude, radius, cursor, limit),
                caller);
    }

    /** The same with words, in a body: what somebody looks for may be a name, and addresses end up in logs. */
    @Permitted("list-incidents")
    @PostMapping("/search")
    Page<IncidentView> searchByWords(Caller caller, @Valid @RequestBody SearchBody body) {
        return page(body, caller);
    }

    private Page<IncidentView> page(SearchBody wanted, Caller caller) {
        UUID below = wanted.unit() == null ? caller.unitId() : wanted.unit();
        if (below == null) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unit"));
        }
        Circle near = circle(wanted.latitude(), wanted.longitude(), wanted.radiusOrDefault());
        int limit = wanted.limitOrDefault();
        Page<Incidents.Stored> found = Page.cut(
                find.search(wanted.in(below, near, place(wanted.cursor())), limit + 1, caller),
                limit,
                IncidentQueryController::placeOf);
        List<IncidentView> items = found.items().stream()
                .filter(stored ->
                        near == null || near.contains(stored.incident().report().place()))
                .map(stored -> answers.view(stored, caller))
                .toList();
        return new Page<>(items, found.next());
    }

    private static @Nullable Circle circle(@Nullable Double latitude, @Nullable Double longitude, int radius) {
        if ((latitude == null) != (longitude == null)) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", latitude == null ? "latitude" : "longitude"));
        }
        return latitude == null || longitude == null ? null : new Circle(latitude, longitude, radius);
    }

    private static IncidentSearch.@Nullable After place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        PageCursor parsed = PageCursor.parse(cursor);
        return new IncidentSearch.After(parsed.at(), parsed.id());
    }

    private static String placeOf(Incidents.Stored last) {
        return new PageCursor(
                        last.incident().report().receivedAt(), last.incident().id())
                .toString();
    }
}
