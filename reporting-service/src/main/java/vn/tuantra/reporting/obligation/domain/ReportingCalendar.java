package vn.tuantra.reporting.obligation.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every period and every deadline of every year, from the policies (REQ-REP-1 to REQ-REP-4). */
public final class ReportingCalendar {

    private final LocalDate begins;
    private final LocalDate planBefore;
    private final NavigableMap<Integer, ReportingPolicy> byFirstYear = new TreeMap<>();

    /**
     * @param begins the day from which there is anything to report
     * @param planBefore until when units send their own plans, once
     */
    public ReportingCalendar(LocalDate begins, LocalDate planBefore, List<ReportingPolicy> policies) {
        this.begins = begins;
        this.planBefore = planBefore;
        for (ReportingPolicy policy : policies) {
            if (byFirstYear.put(policy.firstYear(), policy) != null) {
                throw new IllegalArgumentException("two policies start in " + policy.firstYear());
            }
        }
        if (byFirstYear.isEmpty() || byFirstYear.firstKey() > begins.getYear()) {
            throw new IllegalArgumentException("no policy for " + begins);
        }
    }

    /** What is due in a year, the nearest deadline first; what was due before there was a duty is not. */
    public List<Due> dueIn(int year) {
        if (year < begins.getYear()) {
            return List.of();
        }
        ReportingPolicy policy = policyOf(year);
        Stream<Due> periodic = policy.due().stream()
                .filter(date -> policy.asksFor(date.period()))
                .map(date -> new Due(
                        period(year, date.period()),
                        policy.deadline(year, date.before(), date.source()),
                        policy.deadline(year, date.consolidatedBefore(), date.source())));
        return Stream.concat(initialPlan(year), periodic)
                .filter(due ->
                        due.deadline().before().isAfter(begins) && !due.period().isEmpty())
                .sorted(Comparator.comparing((Due due) -> due.deadline().before())
                        .thenComparing(due -> due.period().code()))
                .toList();
    }

    /** The due report about a period; none for a period that nothing is due about. */
    public Optional<Due> due(String code) {
        return find(code)
                .flatMap(period -> dueIn(period.year()).stream()
                        .filter(due -> due.period().equals(period))
                        .findFirst());
    }

    /** The period of that name; none when there is no such thing or it lies before the beginning. */
    public Optional<ReportPeriod> find(String code) {
        int cut = code.indexOf('-');
        String digits = cut < 0 ? code : code.substring(0, cut);
        if (!digits.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(digits);
        return Arrays.stream(PeriodKind.values())
                .filter(kind -> kind.code(year).equals(code))
                .findFirst()
                .flatMap(kind -> existing(year, kind));
    }

    /** The period of the same length just before. */
    public Optional<ReportPeriod> previous(ReportPeriod period) {
        PeriodKind.Earlier earlier = period.kind().before();
        return existing(period.year() - earlier.years(), earlier.kind());
    }

    /** The same period of the year before. */
    public Optional<ReportPeriod> yearBefore(ReportPeriod period) {
        return existing(period.year() - 1, period.kind());
    }

    /** From the beginning of the reporting year to the end of the period. */
    public ReportPeriod yearToDate(ReportPeriod period) {
        return new ReportPeriod(
                period.year(),
                period.kind(),
                period(period.year(), PeriodKind.YEAR).from(),
                period.to());
    }

    /** The reporting year that a day belongs to. */
    public int yearOf(LocalDate day) {
        return day.isBefore(period(day.getYear(), PeriodKind.YEAR).to()) ? day.getYear() : day.getYear() + 1;
    }

    private Optional<ReportPeriod> existing(int year, PeriodKind kind) {
        return year < begins.getYear()
                ? Optional.empty()
                : Optional.of(period(year, kind)).filter(period -> !period.isEmpty());
    }

    private ReportPeriod period(int year, PeriodKind kind) {
        return new ReportPeriod(
                year, kind, later(begins, boundary(year, kind.firstQuarter())), boundary(year, kind.endQuarter()));
    }

    /** The year begins where the one before ended, also when the policy changed in between: no gap, no overlap. */
    private LocalDate boundary(int year, int quarters) {
        int closedBy = quarters == 0 ? year - 1 : year;
        return policyOf(closedBy).closing().after(quarters, year);
    }

    private ReportingPolicy policyOf(int year) {
        return Optional.ofNullable(byFirstYear.floorEntry(year))
                .orElseGet(byFirstYear::firstEntry)
                .getValue();
    }

    private Stream<Due> initialPlan(int year) {
        if (year != planBefore.getYear()) {
            return Stream.empty();
        }
        Deadline deadline =
                new Deadline(planBefore, Deadline.Source.PLAN, policyOf(year).deadlineInclusive());
        return Stream.of(new Due(period(year, PeriodKind.PLAN), deadline, deadline));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
