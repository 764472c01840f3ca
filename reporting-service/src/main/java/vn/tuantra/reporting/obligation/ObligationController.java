package vn.tuantra.reporting.obligation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.ReportingCalendar;

/** What units owe, with the days that are left (REQ-REP-1). */
@RestController
@RequestMapping("/api/reports/obligations")
class ObligationController {

    private final Obligations obligations;
    private final ReportingCalendar calendar;
    private final List<Progress.Source> sources;
    private final Access access;
    private final Reach reach;
    private final Clock clock;

    ObligationController(
            Obligations obligations,
            ReportingCalendar calendar,
            ObjectProvider<Progress.Source> sources,
            Access access,
            Reach reach,
            Clock clock) {
        this.obligations = obligations;
        this.calendar = calendar;
        this.sources = sources.stream().toList();
        this.access = access;
        this.reach = reach;
        this.clock = clock;
    }

    /** @param year the reporting year, which ends with November; the present one when absent */
    @Permitted("list-obligations")
    @GetMapping
    Page<ObligationView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable @Min(2022) @Max(2199) Integer year,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        Instant now = clock.instant();
        int asked = Optional.ofNullable(year).orElseGet(() -> calendar.yearOf(VietnamDay.of(now)));
        List<Obligation> all = obligations.in(asked, below(caller, unit)::contains);
        Page<Obligation> page =
                Page.cut(rest(all, cursor, limit), limit, owed -> owed.id().toString());
        Map<UUID, Progress> progress = progress(page.items());
        return page.map(owed -> ObligationView.of(owed, progress.getOrDefault(owed.id(), Progress.NOT_STARTED), now));
    }

    private Set<UUID> below(Caller caller, @Nullable UUID unit) {
        UUID top = unit == null ? caller.unitId() : unit;
        if (top == null) {
            return Set.of();
        }
        access.requireReach(caller, top);
        return reach.below(top);
    }

    private static List<Obligation> rest(List<Obligation> all, @Nullable String cursor, int limit) {
        int begin = 0;
        if (cursor != null) {
            begin = 1 + all.stream().map(owed -> owed.id().toString()).toList().indexOf(cursor);
            if (begin == 0) {
                throw Refusal.invalid("INVALID_FIELD", Map.of("field", "cursor"));
            }
        }
        return all.subList(begin, Math.min(all.size(), begin + limit + 1));
    }

    private Map<UUID, Progress> progress(List<Obligation> owed) {
        List<UUID> ids = owed.stream().map(Obligation::id).toList();
        Map<UUID, Progress> all = new HashMap<>();
        sources.forEach(source -> all.putAll(source.of(ids)));
        return all;
    }
}
