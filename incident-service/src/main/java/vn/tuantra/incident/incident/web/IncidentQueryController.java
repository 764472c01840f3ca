package vn.tuantra.incident.incident.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.incident.incident.application.FindIncidents;
import vn.tuantra.incident.incident.domain.Incidents;

/** Reading incidents. */
@RestController
@RequestMapping("/api/incidents")
class IncidentQueryController {

    /**
     * A page.
     *
     * @param next the cursor of the next page; absent on the last one
     */
    record Page(List<IncidentView> items, @Nullable String next) {}

    private final FindIncidents find;
    private final Access access;

    IncidentQueryController(FindIncidents find, Access access) {
        this.find = find;
        this.access = access;
    }

    @GetMapping("/{id}")
    ResponseEntity<IncidentView> one(Caller caller, @PathVariable UUID id) {
        access.role(caller, IncidentRoles.READ);
        Incidents.Stored stored = find.one(id, caller);
        return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(IncidentView.of(stored));
    }

    @GetMapping
    Page newest(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable IncidentState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        access.role(caller, IncidentRoles.READ);
        UUID below = unit == null ? caller.unitId() : unit;
        if (below == null) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unit"));
        }
        List<IncidentView> items = find.newest(below, state, place(cursor), limit, caller).stream()
                .map(IncidentView::of)
                .toList();
        return new Page(items, items.size() < limit ? null : next(items.getLast()));
    }

    private static Incidents.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        PageCursor parsed = PageCursor.parse(cursor);
        return new Incidents.Place(parsed.at(), parsed.id());
    }

    private static String next(IncidentView last) {
        return new PageCursor(last.receivedAt(), last.id()).toString();
    }
}
