package vn.tuantra.reporting.indicator.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period beside those before (5.1). A column that cannot be compared is not there: nothing is
 * subtracted from it, and no zero stands for it.
 *
 * @param previous the period of the same length before
 * @param yearBefore the same period of the year before
 * @param yearToDate cumulative in the reporting year
 */
public record Comparison(
        Figures current,
        @Nullable Figures previous,
        @Nullable Figures yearBefore,
        Figures yearToDate) {

    /** Shares by name: which part of which whole. */
    private static final Map<String, Share> SHARES = Map.of(
            "T3", new Share(new Place("T3", ""), new Place("T1", "")),
            "I2a", new Share(new Place("I2a", ""), new Place("I2", "")),
            "I2c", new Share(new Place("I2c", "IN_TIME"), new Place("I2c", "DUE")),
            "C2", new Share(new Place("C2", "SUCCESSFUL"), new Place("C2", "DONE")),
            "R1", new Share(new Place("R1", "TRAINED"), new Place("T4", "SEX.")));

    /** @param part one that ends with a point stands for all that begin with it */
    private record Place(String code, String part) {

        long in(Figures figures) {
            return part.endsWith(".") ? figures.under(code, part) : figures.at(code, part);
        }
    }

    private record Share(Place of, Place whole) {

        BigDecimal in(Figures figures) {
            return percent(of.in(figures), whole.in(figures));
        }
    }

    /**
     * One number.
     *
     * @param difference to the period before
     * @param percent of that difference, with one decimal; absent where there was nothing before
     */
    public record Row(
            String code,
            String part,
            long current,
            @Nullable Long previous,
            @Nullable Long yearBefore,
            long yearToDate,
            @Nullable Long difference,
            @Nullable BigDecimal percent) {}

    /** A share in percent or a median in milliseconds, made of the sums of each time and never of other shares. */
    public record Ratio(
            String code,
            BigDecimal current,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal yearBefore,
            BigDecimal yearToDate) {}

    /** Every number that is in one of the columns. */
    public List<Row> rows() {
        Set<Cell> places = new TreeSet<>();
        Stream.of(current, previous, yearBefore, yearToDate)
                .flatMap(Stream::ofNullable)
                .flatMap(figures -> figures.cells().stream())
                .forEach(cell -> places.add(new Cell(cell.code(), cell.part(), 0)));
        return places.stream().map(place -> row(place.code(), place.part())).toList();
    }

    /** Every share and median, in the order of their codes. */
    public List<Ratio> ratios() {
        Stream<Ratio> shares = SHARES.entrySet().stream()
                .map(share -> ratio(share.getKey(), figures -> share.getValue().in(figures)));
        Stream<Ratio> medians = Stream.of(ratio("I2b", Comparison::delay));
        return Stream.concat(shares, medians)
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    private Row row(String code, String part) {
        long now = current.at(code, part);
        Long before = previous == null ? null : (Long) previous.at(code, part);
        Long lastYear = yearBefore == null ? null : (Long) yearBefore.at(code, part);
        Long difference = before == null ? null : (Long) (now - before);
        BigDecimal change = before == null || before == 0 ? null : percent(now - before, before);
        return new Row(code, part, now, before, lastYear, yearToDate.at(code, part), difference, change);
    }

    private interface Measure {
        BigDecimal of(Figures figures);
    }

    private Ratio ratio(String code, Measure measure) {
        return new Ratio(
                code,
                measure.of(current),
                previous == null ? null : measure.of(previous),
                yearBefore == null ? null : measure.of(yearBefore),
                measure.of(yearToDate));
    }

    private static BigDecimal delay(Figures figures) {
        return figures.samples().stream()
                .filter(sample -> sample.code().equals("I2b"))
                .map(sample -> BigDecimal.valueOf(sample.median()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
