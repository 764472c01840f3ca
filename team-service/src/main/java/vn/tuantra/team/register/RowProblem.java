package vn.tuantra.team.register;

import java.util.Map;

/**
 * Why a file cannot be accepted. The value itself is not repeated: it may be somebody's name.
 *
 * @param row as a spreadsheet counts
 * @param field the column; empty when the whole team is meant
 * @param code stable, like those of refusals
 * @param details fill the message
 */
record RowProblem(int row, String field, String code, Map<String, Object> details) {

    RowProblem {
        details = Map.copyOf(details);
    }

    RowProblem(int row, String field, String code) {
        this(row, field, code, Map.of());
    }
}
