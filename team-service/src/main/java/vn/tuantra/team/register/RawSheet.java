package vn.tuantra.team.register;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A sheet as it came, cell by cell, before anybody knows what it means.
 *
 * @param merged ranges of cells that show as one
 */
record RawSheet(List<RawRow> rows, List<Merged> merged) {

    /**
     * A row with any text.
     *
     * @param number as a spreadsheet counts, from 1
     * @param cells text by column, from 0; blank cells are left out
     * @param hidden whether the person who looks at the file does not see it
     */
    record RawRow(int number, Map<Integer, String> cells, boolean hidden) {}

    /** Rows from 1, columns from 0, all of them inclusive. */
    record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    RawSheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    /** The rows of a column that show as one, by the first of them; they do not overlap in a sheet that can be made. */
    NavigableMap<Integer, Integer> mergedRows(int column) {
        NavigableMap<Integer, Integer> rows = new TreeMap<>();
        merged.stream()
                .filter(range -> range.firstColumn() <= column && column <= range.lastColumn())
                .forEach(range -> rows.merge(range.firstRow(), range.lastRow(), Math::max));
        return rows;
    }
}
