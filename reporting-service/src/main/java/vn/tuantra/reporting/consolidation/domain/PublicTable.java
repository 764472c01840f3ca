package vn.tuantra.reporting.consolidation.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;

/**
 * The numbers of a consolidation as they may be shown to everybody. No number from one to four is shown, and none that
 * could be calculated: from the sum of the units, or by taking what was shown about a part of the same time away.
 *
 * @param units the columns, by name
 * @param rows one per number, in the order of the figures
 */
public record PublicTable(List<String> units, List<Row> rows) {

    /** Fewer could be told apart. */
    public static final int SMALLEST = 5;

    /**
     * One number.
     *
     * @param values by unit, in the order of the columns; null is withheld
     * @param total of all units; null is withheld
     */
    public record Row(
            String code,
            String part,
            List<@Nullable Long> values,
            @Nullable Long total) {}

    /** @param earlier what was shown before about parts of the same time */
    public static PublicTable of(Gathered gathered, List<Gathered> earlier) {
        List<Part> parts = gathered.parts();
        List<Row> rows = gathered.total().cells().stream()
                .map(cell -> row(cell, parts, earlier))
                .toList();
        return new PublicTable(parts.stream().map(Part::unitNameVi).toList(), rows);
    }

    private static Row row(Cell place, List<Part> parts, List<Gathered> earlier) {
        long[] values = new long[parts.size()];
        boolean[] withheld = new boolean[parts.size()];
        for (int i = 0; i < values.length; i++) {
            Part part = parts.get(i);
            values[i] = at(part.figures(), place);
            List<Figures> before = earlier.stream()
                    .flatMap(each -> each.parts().stream())
                    .filter(each -> each.unitId().equals(part.unitId()))
                    .map(Part::figures)
                    .toList();
            withheld[i] = tellsASmallNumber(values[i], before, place);
        }
        boolean total = tellsASmallNumber(
                place.value(), earlier.stream().map(Gathered::total).toList(), place);
        total = protect(values, withheld, total);
        List<@Nullable Long> shown = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            shown.add(withheld[i] ? null : Long.valueOf(values[i]));
        }
        return new Row(place.code(), place.part(), shown, total ? null : Long.valueOf(place.value()));
    }

    private static boolean tellsASmallNumber(long value, List<Figures> earlier, Cell place) {
        return isSmall(value)
                || earlier.stream().anyMatch(before -> isSmall(Math.abs(value - at(before, place))))
                // A year without the half and the quarters that were shown.
                || isSmall(Math.abs(value
                        - earlier.stream()
                                .mapToLong(before -> at(before, place))
                                .sum()));
    }

    /**
     * Withholds more until the sum gives nothing away: never one unit alone, never several whose sum leaves no choice, and
     * not the sum where it could be added up again. Answers whether the sum is withheld.
     */
    private static boolean protect(long[] values, boolean[] withheld, boolean total) {
        while (givesAway(values, withheld, total)) {
            int next = IntStream.range(0, values.length)
                    .filter(i -> !withheld[i] && values[i] != 0)
                    .boxed()
                    .min(Comparator.comparingLong(i -> values[i]))
                    .orElse(-1);
            if (next < 0) {
                return true;
            }
            withheld[next] = true;
        }
        return total;
    }

    private static boolean givesAway(long[] values, boolean[] withheld, boolean total) {
        long count = IntStream.range(0, values.length).filter(i -> withheld[i]).count();
        long sum = IntStream.range(0, values.length)
                .filter(i -> withheld[i])
                .mapToLong(i -> values[i])
                .sum();
        if (total) {
            return count == 0;
        }
        return count == 1 || (count > 1 && sum < Math.max(2L * SMALLEST, 2 * count));
    }

    private static boolean isSmall(long value) {
        return value > 0 && value < SMALLEST;
    }

    private static long at(Figures figures, Cell place) {
        return figures.at(place.code(), place.part());
    }
}
