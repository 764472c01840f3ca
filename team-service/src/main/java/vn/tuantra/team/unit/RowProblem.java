package vn.tuantra.team.unit;

/**
 * Why a file cannot be accepted.
 *
 * @param row as a spreadsheet counts, the header being row 1; 0 when the problem lies in no row
 * @param field the column
 * @param code stable, like those of refusals
 * @param value what was found, never a person's
 */
record RowProblem(int row, String field, String code, String value) {}
