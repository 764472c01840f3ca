package vn.tuantra.team.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.text.Folding;

/**
 * The register in a file as wards have it: somewhere below a title, perhaps behind a sheet of instructions, with its own
 * headings, cells that are merged for a whole team, a row that numbers the columns, a sum and signatures below.
 *
 * @param headings what the file calls the columns
 * @param notes what was passed over or understood in a way that somebody should look at
 */
record RegisterTable(Map<Column, String> headings, List<SheetRow> rows, List<RowNote> notes) {

    /** A header lies within the first rows, or there is none. */
    private static final int TITLE_ROWS = 60;

    /** Fewer headings than these are a sentence that happens to have a word in common. */
    private static final int ENOUGH = 3;

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?[0-9]{1,2}\\)?");
    private static final Pattern SUM = Pattern.compile("(tong cong|tong so|cong)\\b.*");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(nguoi lap|chu tich|tm\\b|thu truong|xac nhan|cong an phuong|ky ten|noi nhan).*|.*\\bngay [0-9 ]*thang\\b.*");

    /** What is written once for all members of a team. */
    private static final List<Column> OF_THE_TEAM = List.of(
            Column.TEAM,
            Column.GROUP,
            Column.DECISION_NUMBER,
            Column.DECISION_DATE,
            Column.EFFECTIVE_DATE,
            Column.REASON);

    /** @throws Refusal {@code MISSING_COLUMN}, {@code EMPTY_FILE}, {@code TOO_MANY_ROWS} */
    static RegisterTable of(List<RawSheet> sheets) {
        List<Candidate> candidates =
                sheets.stream().map(Candidate::in).flatMap(Optional::stream).toList();
        Candidate best = candidates.stream()
                .filter(candidate -> candidate.missing() == null)
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .orElseThrow(() -> missing(Column.FULL_NAME));
        Column missing = best.missing();
        if (missing != null) {
            throw missing(missing);
        }
        RegisterTable table = best.read();
        if (table.rows().isEmpty()) {
            throw Refusal.invalid("EMPTY_FILE", Map.of("field", "file"));
        }
        return table;
    }

    private static Refusal missing(Column column) {
        return Refusal.invalid("MISSING_COLUMN", Map.of("field", column.code(), "column", column.nameVi()));
    }

    /** A sheet with something like a header. */
    private record Candidate(RawSheet sheet, int header, Map<Column, Integer> columns) {

        static Optional<Candidate> in(RawSheet sheet) {
            for (int i = 0; i < Math.min(TITLE_ROWS, sheet.rows().size()); i++) {
                Map<Column, Integer> columns = columnsOf(sheet.rows().get(i));
                if (columns.size() >= ENOUGH
                        || (i == 0 && !columns.isEmpty() && isCode(sheet.rows().get(i)))) {
                    return Optional.of(new Candidate(sheet, i, columns));
                }
            }
            return Optional.empty();
        }

        private static boolean isCode(RawSheet.RawRow row) {
            return row.cells().values().stream()
                    .anyMatch(text -> Column.TEAM.code().equals(text));
        }

        private static Map<Column, Integer> columnsOf(RawSheet.RawRow row) {
            Map<Column, Integer> columns = new EnumMap<>(Column.class);
            row.cells().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(cell ->
                            Column.of(cell.getValue()).ifPresent(column -> columns.putIfAbsent(column, cell.getKey())));
            return columns;
        }

        @Nullable
        Column missing() {
            return Arrays.stream(Column.values())
                    .filter(column -> column.isMandatory() && !columns.containsKey(column))
                    .findFirst()
                    .orElse(null);
        }

        RegisterTable read() {
            List<SheetRow> rows = new ArrayList<>();
            List<RowNote> notes = new ArrayList<>();
            Map<Column, NavigableMap<Integer, Integer>> merged = new EnumMap<>(Column.class);
            columns.forEach((column, place) -> {
                if (OF_THE_TEAM.contains(column)) {
                    merged.put(column, sheet.mergedRows(place));
                }
            });
            @Nullable SheetRow above = null;
            for (RawSheet.RawRow raw :
                    sheet.rows().subList(header + 1, sheet.rows().size())) {
                if (isColumnNumbers(raw)) {
                    continue;
                }
                SheetRow row = named(raw);
                if (isSum(raw)) {
                    break;
                }
                if (isNoPerson(row)) {
                    if (isSignature(raw)) {
                        break;
                    }
                    notes.add(RowNote.of(raw.number(), "PASSED_OVER"));
                    continue;
                }
                if (raw.hidden()) {
                    notes.add(RowNote.of(raw.number(), "HIDDEN_ROW"));
                }
                above = filled(row, above, merged, notes);
                rows.add(above);
                if (rows.size() > RawRows.MAX_ROWS) {
                    throw Refusal.invalid("TOO_MANY_ROWS", Map.of("field", "file", "limit", RawRows.MAX_ROWS));
                }
            }
            Map<Column, String> headings = new EnumMap<>(Column.class);
            Map<Integer, String> titles = sheet.rows().get(header).cells();
            columns.forEach((column, place) -> headings.put(column, titles.getOrDefault(place, column.nameVi())));
            return new RegisterTable(headings, rows, notes);
        }

        private SheetRow named(RawSheet.RawRow raw) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            columns.forEach((column, place) -> {
                String text = raw.cells().get(place);
                if (text != null) {
                    cells.put(column, text);
                }
            });
            return new SheetRow(raw.number(), cells);
        }

        /** What is merged over several rows stands in the first of them only; so does what somebody left out. */
        private static SheetRow filled(
                SheetRow row,
                @Nullable SheetRow above,
                Map<Column, NavigableMap<Integer, Integer>> merged,
                List<RowNote> notes) {
            boolean begins =
                    !row.cell(Column.TEAM).isEmpty() || !row.cell(Column.GROUP).isEmpty();
            if (above == null || begins) {
                return row;
            }
            Map<Column, String> cells = new EnumMap<>(Column.class);
            cells.putAll(row.cells());
            boolean seen = true;
            for (Column column : OF_THE_TEAM) {
                if (row.cell(column).isEmpty() && !above.cell(column).isEmpty()) {
                    cells.put(column, above.cell(column));
                    seen &= isWithin(merged.get(column), row.number());
                }
            }
            if (!seen) {
                notes.add(RowNote.of(row.number(), "TEAM_FROM_ABOVE"));
            }
            return new SheetRow(row.number(), cells);
        }

        private static boolean isWithin(@Nullable NavigableMap<Integer, Integer> ranges, int row) {
            if (ranges == null) {
                return true;
            }
            Map.Entry<Integer, Integer> nearest = ranges.floorEntry(row);
            return nearest != null && row <= nearest.getValue();
        }

        private static boolean isColumnNumbers(RawSheet.RawRow raw) {
            return raw.cells().size() >= ENOUGH
                    && raw.cells().values().stream()
                            .allMatch(text -> COLUMN_NUMBER.matcher(text).matches());
        }

        private static boolean isSum(RawSheet.RawRow raw) {
            return raw.cells().entrySet().stream()
                    .min(Map.Entry.comparingByKey())
                    .filter(first -> SUM.matcher(Folding.fold(first.getValue())).matches())
                    .isPresent();
        }

        private static boolean isSignature(RawSheet.RawRow raw) {
            return raw.cells().values().stream()
                    .anyMatch(text -> SIGNATURE.matcher(Folding.fold(text)).matches());
        }

        /** A title between teams, a signature: nothing that only a person has. */
        private static boolean isNoPerson(SheetRow row) {
            return row.cell(Column.BIRTH_YEAR).isEmpty()
                    && row.cell(Column.PHONE).isEmpty()
                    && row.cell(Column.SEX).isEmpty()
                    && row.cell(Column.ROLE).isEmpty();
        }
    }
}
