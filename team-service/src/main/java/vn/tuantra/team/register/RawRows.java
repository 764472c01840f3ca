package vn.tuantra.team.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.team.patrolteam.application.OneSpace;

/** Collects the rows of a sheet that have any text, whatever kind of file they come from. */
final class RawRows {

    /** More than any ward has, by far; a file beyond it is a mistake or an attack. */
    static final int MAX_ROWS = 20_000;

    private static final int MAX_CELL = 500;

    private final List<RawSheet.RawRow> rows = new ArrayList<>();

    /** @throws Refusal {@code TOO_MANY_ROWS} */
    void take(int number, Map<Integer, String> cells, boolean hidden) {
        Map<Integer, String> kept = new HashMap<>();
        cells.forEach((column, text) -> {
            String clean = OneSpace.in(Normalizer.normalize(text, Normalizer.Form.NFC));
            if (!clean.isEmpty()) {
                kept.put(column, clean.substring(0, Math.min(MAX_CELL, clean.length())));
            }
        });
        if (kept.isEmpty()) {
            return;
        }
        if (rows.size() > MAX_ROWS) {
            throw Refusal.invalid("TOO_MANY_ROWS", Map.of("field", "file", "limit", MAX_ROWS));
        }
        rows.add(new RawSheet.RawRow(number, kept, hidden));
    }

    RawSheet with(List<RawSheet.Merged> merged) {
        return new RawSheet(rows, merged);
    }
}
