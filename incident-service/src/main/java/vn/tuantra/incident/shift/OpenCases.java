package vn.tuantra.incident.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.incident.incident.application.AllowedSteps;
import vn.tuantra.incident.incident.application.FindIncidents;
import vn.tuantra.incident.incident.domain.Escalation;
import vn.tuantra.incident.incident.domain.IncidentSearch;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.LifeCycle;

/** The open cases that were brought to the caller's own unit, however old they are. */
@Component
class OpenCases {

    private static final int AT_A_TIME = 1000;

    private final FindIncidents find;
    private final AllowedSteps allowed;

    OpenCases(FindIncidents find, AllowedSteps allowed) {
        this.find = find;
        this.allowed = allowed;
    }

    /** A case and those of its alerts that were brought to the caller's unit. */
    private record Brought(Incidents.Stored stored, List<Escalation> here) {}

    /** Newest first. */
    Page<OpenCase> page(@Nullable String cursor, int limit, Caller caller) {
        IncidentSearch.After after = cursor == null ? null : placeOf(PageCursor.parse(cursor));
        List<OpenCase> found = brought(after, limit + 1, caller).stream()
                .map(each -> OpenCase.of(
                        each.stored(), each.here(), allowed.of(each.stored().incident(), caller)))
                .toList();
        return Page.cut(found, limit, last -> new PageCursor(last.receivedAt(), last.id()).toString());
    }

    /** The newest of them. */
    List<UUID> ids(int most, Caller caller) {
        return brought(null, most, caller).stream()
                .map(each -> each.stored().incident().id())
                .toList();
    }

    private List<Brought> brought(IncidentSearch.@Nullable After from, int most, Caller caller) {
        UUID unit = unitOf(caller);
        List<Brought> found = new ArrayList<>();
        IncidentSearch.After after = from;
        List<Incidents.Stored> read;
        do {
            read = find.search(query(unit, LifeCycle.OPEN, null, null, after), AT_A_TIME, caller);
            for (Incidents.Stored stored : read) {
                after = placeOf(stored);
                List<Escalation> here = stored.incident().alerting().escalations().stream()
                        .filter(escalation -> escalation.target().unitId().equals(unit))
                        .toList();
                if (!here.isEmpty() && found.size() < most) {
                    found.add(new Brought(stored, here));
                }
            }
        } while (read.size() == AT_A_TIME && found.size() < most);
        return found;
    }

    static UUID unitOf(Caller caller) {
        UUID unit = caller.unitId();
        if (unit == null) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unit"));
        }
        return unit;
    }

    static FindIncidents.Query query(
            UUID unit,
            Set<IncidentState> states,
            @Nullable Instant from,
            @Nullable Instant to,
            IncidentSearch.@Nullable After after) {
        return new FindIncidents.Query(unit, states, Set.of(), List.of(), from, to, null, null, after);
    }

    static IncidentSearch.After placeOf(Incidents.Stored stored) {
        return new IncidentSearch.After(
                stored.incident().report().receivedAt(), stored.incident().id());
    }

    private static IncidentSearch.After placeOf(PageCursor cursor) {
        return new IncidentSearch.After(cursor.at(), cursor.id());
    }
}
