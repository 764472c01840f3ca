package vn.tuantra.incident.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.incident.incident.application.FindIncidents;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.IncidentSearch;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.LifeCycle;

/** Draws up the account of a shift of a unit and everything below it. */
@Component
class Accounts {

    /** More than a city has in a shift; an account that leaves some out says so. */
    static final int MOST = 10_000;

    private static final int AT_A_TIME = 1000;

    /** A case that ended in the shift came no longer before it than this, or it stays out of the account. */
    private static final Duration LOOK_BACK = Duration.ofDays(2);

    private static final Set<IncidentState> ENDED =
            EnumSet.of(IncidentState.RESOLVED, IncidentState.CLOSED, IncidentState.FALSE_ALARM, IncidentState.MERGED);

    private final FindIncidents find;
    private final ShiftBook book;
    private final Reach reach;
    private final Clock clock;

    Accounts(FindIncidents find, ShiftBook book, Reach reach, Clock clock) {
        this.find = find;
        this.book = book;
        this.reach = reach;
        this.clock = clock;
    }

    Account of(UUID unit, Instant from, Instant to, Intent intent) {
        Instant now = clock.instant();
        Instant end = now.isBefore(to) ? now : to;
        List<Incident> known = new ArrayList<>();
        Caller caller = intent.caller();
        boolean complete = read(known, unit, Set.of(), from, to, caller)
                && read(known, unit, LifeCycle.OPEN, null, from, caller)
                && read(known, unit, ENDED, from.minus(LOOK_BACK), from, caller);
        List<CaseLine> cases = known.stream()
                .filter(incident -> incident.state() != IncidentState.DRAFT)
                .map(incident -> CaseLine.of(incident, from, end))
                .filter(line -> !line.before()
                        || line.endedAt() == null
                        || !line.endedAt().isBefore(from))
                .sorted(Comparator.comparing(CaseLine::receivedAt).thenComparing(CaseLine::id))
                .toList();
        Set<UUID> units = reach.below(unit);
        List<Note> notes = book.notes(units, from, to);
        List<Relief> reliefs = book.reliefs(units, from, to);
        book.noteReading(
                new ShiftBook.Reading(UUID.randomUUID(), unit, from, to, caller.subject(), now), intent.command());
        return new Account(
                unit,
                from,
                to,
                now,
                intent.by(),
                complete && notes.size() < ShiftBook.MOST && reliefs.size() < ShiftBook.MOST,
                Figures.of(cases),
                wards(cases),
                cases,
                notes,
                reliefs);
    }

    private static List<Account.WardLine> wards(List<CaseLine> cases) {
        Map<UUID, List<CaseLine>> byWard =
                cases.stream().collect(Collectors.groupingBy(CaseLine::wardId, TreeMap::new, Collectors.toList()));
        return byWard.size() < 2
                ? List.of()
                : byWard.entrySet().stream()
                        .map(ward -> new Account.WardLine(ward.getKey(), Figures.of(ward.getValue())))
                        .toList();
    }

    /** Adds what there is; false when that is more than an account holds. */
    private boolean read(
            List<Incident> known,
            UUID unit,
            Set<IncidentState> states,
            @Nullable Instant from,
            Instant to,
            Caller caller) {
        IncidentSearch.After after = null;
        List<Incidents.Stored> read;
        do {
            read = find.search(OpenCases.query(unit, states, from, to, after), AT_A_TIME, caller);
            for (Incidents.Stored stored : read) {
                if (known.size() == MOST) {
                    return false;
                }
                known.add(stored.incident());
                after = OpenCases.placeOf(stored);
            }
        } while (read.size() == AT_A_TIME);
        return true;
    }
}
