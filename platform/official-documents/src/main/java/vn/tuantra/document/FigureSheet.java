package vn.tuantra.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of whole numbers whose sums are formulas.
 *
 * @param name of the tab
 * @param labels titles of the columns before the numbers
 * @param numbers titles of the columns of numbers
 * @param sum title of a last column that adds up each row; absent where there is nothing to add up
 */
public record FigureSheet(
        String name,
        String title,
        List<String> labels,
        List<String> numbers,
        @Nullable String sum,
        List<Row> rows) {

    /**
     * One row.
     *
     * @param values one per column of numbers; none where the row is the sum of those that follow
     * @param sumOfNext how many of the rows that follow it adds up; zero for a row of values
     */
    public record Row(List<String> labels, List<Long> values, int sumOfNext) {

        public Row {
            labels = Nfc.of(labels);
            values = List.copyOf(values);
        }

        public static Row of(List<String> labels, List<Long> values) {
            return new Row(labels, values, 0);
        }

        public static Row sumOfNext(List<String> labels, int rows) {
            return new Row(labels, List.of(), rows);
        }
    }

    /** @throws IllegalArgumentException where a row does not fit the columns */
    public FigureSheet {
        name = Nfc.of(name);
        title = Nfc.of(title);
        labels = Nfc.of(labels);
        numbers = Nfc.of(numbers);
        sum = sum == null ? null : Nfc.of(sum);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            int values = row.sumOfNext() > 0 ? 0 : numbers.size();
            if (row.labels().size() != labels.size() || row.values().size() != values) {
                throw new IllegalArgumentException("a row does not fit the columns");
            }
        }
    }
}
