package vn.tuantra.team.register;

/**
 * Why a file cannot be accepted. The value itself is not repeated: it may be somebody's name.
 *
 * @param row as a spreadsheet counts, the header being row 1
 * @param field the column; empty when the whole team is meant
 * @param code stable, like those of refusals
 */
record RowProblem(int row, String field, String code) {}
