package vn.tuantra.team.register;

import java.util.Map;

/**
 * A row of the file.
 *
 * @param number as a spreadsheet counts, the header being row 1
 */
record SheetRow(int number, Map<Column, String> cells) {

    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }
}
