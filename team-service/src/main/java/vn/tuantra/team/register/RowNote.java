package vn.tuantra.team.register;

import java.util.Map;

/**
 * Something that whoever hands in or accepts a file should know; it does not keep the file from being accepted.
 *
 * @param row as a spreadsheet counts
 * @param code stable; what is said about it is in {@code note.} of the messages
 */
record RowNote(int row, String code, Map<String, Object> details) {

    RowNote {
        details = Map.copyOf(details);
    }

    static RowNote of(int row, String code) {
        return new RowNote(row, code, Map.of());
    }
}
