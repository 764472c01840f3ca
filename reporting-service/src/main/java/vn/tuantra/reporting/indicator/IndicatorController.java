package vn.tuantra.reporting.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.reporting.indicator.domain.Comparison;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.obligation.domain.ReportPeriod;
import vn.tuantra.reporting.obligation.domain.ReportingCalendar;

/** Every indicator of a unit and a period beside the periods before (5.1). */
@RestController
@RequestMapping("/api/indicators")
class IndicatorController {

    private final CountFigures figures;
    private final Boundaries boundaries;
    private final ReportingCalendar calendar;
    private final Access access;

    IndicatorController(CountFigures figures, Boundaries boundaries, ReportingCalendar calendar, Access access) {
        this.figures = figures;
        this.boundaries = boundaries;
        this.calendar = calendar;
        this.access = access;
    }

    /**
     * @param notComparable by column, why it is not there: {@code BOUNDARIES_CHANGED} or {@code NO_PERIOD_BEFORE}
     */
    record Indicators(
            UUID unit,
            String period,
            LocalDate from,
            LocalDate to,
            List<Comparison.Row> rows,
            List<Comparison.Ratio> ratios,
            Map<String, String> notComparable) {}

    /** A column, or the code of what forbids it. */
    private record Column(@Nullable Figures figures, Map<String, String> refusal) {}

    @Permitted("compare-indicators")
    @GetMapping
    Indicators compare(@RequestParam UUID unit, @RequestParam String period, Caller caller) {
        access.requireReach(caller, unit);
        ReportPeriod asked =
                calendar.find(period).orElseThrow(() -> Refusal.invalid("NO_SUCH_PERIOD", Map.of("field", "period")));
        Column previous = column("previous", unit, asked, calendar.previous(asked));
        Column yearBefore = column("yearBefore", unit, asked, calendar.yearBefore(asked));
        ReportPeriod toDate = calendar.yearToDate(asked);
        Figures current = count(boundaries.wardsIn(unit, asked), asked);
        Comparison comparison = new Comparison(
                current,
                previous.figures(),
                yearBefore.figures(),
                toDate.equals(asked) ? current : count(boundaries.wardsIn(unit, toDate), toDate));
        Map<String, String> refused = new TreeMap<>(previous.refusal());
        refused.putAll(yearBefore.refusal());
        return new Indicators(
                unit, asked.code(), asked.from(), asked.to(), comparison.rows(), comparison.ratios(), refused);
    }

    private Column column(String name, UUID unit, ReportPeriod asked, Optional<ReportPeriod> earlier) {
        if (earlier.isEmpty()) {
            return new Column(null, Map.of(name, "NO_PERIOD_BEFORE"));
        }
        return boundaries
                .sameAreaIn(unit, earlier.get(), asked)
                .map(wards -> new Column(count(wards, earlier.get()), Map.of()))
                .orElseGet(() -> new Column(null, Map.of(name, "BOUNDARIES_CHANGED")));
    }

    private Figures count(Set<UUID> wards, ReportPeriod period) {
        return figures.of(wards, period.start(), period.end());
    }
}
