package vn.tuantra.reporting.submission.domain;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.ReportType;

/**
 * What has changed in reported periods since readers were last told of it (REQ-REP-6). It is the difference between what
 * a period comes to now and what was said about it, so it is the same in whatever order and however often events came.
 */
public final class Supplements {

    private Supplements() {}

    /**
     * The lines of a report that is about to be signed.
     *
     * @param signed the unit's reports about other periods that have been signed
     * @param live what a period comes to now
     */
    public static List<SupplementLine> of(
            Obligation owed, Collection<Submission> signed, Function<Obligation, Figures> live) {
        // A correction of this very report tells anew what it told before.
        List<Submission> others = signed.stream()
                .filter(other ->
                        !other.owed().id().equals(owed.id()) && other.owed().type() != ReportType.INITIAL_PLAN)
                .toList();
        return others.stream()
                .filter(other -> other.owed()
                        .deadline()
                        .before()
                        .isBefore(owed.deadline().before()))
                .flatMap(other -> other.lastFrozen().stream()
                        .flatMap(frozen -> lines(other, told(other, frozen, others), live.apply(other.owed()))))
                .toList();
    }

    private static Stream<SupplementLine> lines(Submission other, Figures told, Figures now) {
        String period = other.owed().period().code();
        return now.minus(told).stream()
                .map(change -> new SupplementLine(
                        period,
                        change.code(),
                        change.part(),
                        told.at(change.code(), change.part()),
                        now.at(change.code(), change.part())));
    }

    /** The frozen figures, and what reports that were signed after them have said to correct them. */
    private static Figures told(Submission about, Frozen frozen, Collection<Submission> others) {
        String period = about.owed().period().code();
        List<Cell> later = others.stream()
                .flatMap(each -> each.lastFrozen().stream())
                .filter(each -> each.asOf().isAfter(frozen.asOf()))
                .flatMap(each -> each.supplements().stream())
                .filter(line -> line.period().equals(period))
                .map(line -> new Cell(line.code(), line.part(), line.difference()))
                .toList();
        return frozen.counted().plus(Figures.of(later));
    }
}
