package vn.tuantra.team.register;

import java.util.List;
import java.util.Map;

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
    record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        boolean covers(int row, int column) {
            return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
        }
    }

    RawSheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    boolean isMerged(int row, int column) {
        return merged.stream().anyMatch(range -> range.covers(row, column));
    }
}
