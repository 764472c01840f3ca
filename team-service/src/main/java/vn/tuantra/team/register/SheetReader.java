package vn.tuantra.team.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.team.patrolteam.application.OneSpace;

/** Collects the rows under a header, whatever kind of file they come from. */
final class SheetReader {

    /** More than any ward has, by far; a file beyond it is a mistake or an attack. */
    static final int MAX_ROWS = 20_000;

    private static final int MAX_CELL = 500;

    private final Map<Integer, Column> header = new HashMap<>();
    private final List<SheetRow> rows = new ArrayList<>();

    /** Takes the next row that has any text. */
    void take(int number, Map<Integer, String> cells) {
        if (cells.values().stream().allMatch(String::isBlank)) {
            return;
        }
        if (header.isEmpty()) {
            readHeader(cells);
            return;
        }
        if (rows.size() == MAX_ROWS) {
            throw Refusal.invalid("TOO_MANY_ROWS", Map.of("field", "file", "limit", MAX_ROWS));
        }
        Map<Column, String> byColumn = new EnumMap<>(Column.class);
        cells.forEach((position, text) -> {
            Column column = header.get(position);
            if (column != null && !text.isBlank()) {
                String clean = OneSpace.in(Normalizer.normalize(text, Normalizer.Form.NFC));
                byColumn.put(column, clean.substring(0, Math.min(MAX_CELL, clean.length())));
            }
        });
        rows.add(new SheetRow(number, byColumn));
    }

    /** @throws Refusal {@code EMPTY_FILE} */
    List<SheetRow> rows() {
        if (rows.isEmpty()) {
            throw Refusal.invalid("EMPTY_FILE", Map.of("field", "file"));
        }
        return List.copyOf(rows);
    }

    private void readHeader(Map<Integer, String> cells) {
        cells.forEach((position, text) -> Column.of(text).ifPresent(column -> header.put(position, column)));
        Arrays.stream(Column.values())
                .filter(column -> column.isMandatory() && !header.containsValue(column))
                .findFirst()
                .ifPresent(column -> {
                    throw Refusal.invalid("MISSING_COLUMN", Map.of("field", column.code()));
                });
    }
}
