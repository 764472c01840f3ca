package vn.tuantra.team.unit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file does or would do.
 *
 * @param id absent for a dry run and for a file with problems
 * @param steps how many units it changes
 * @param done how many are changed already
 * @param problems everything that speaks against it, row by row
 */
record ImportView(
        @Nullable UUID id,
        String status,
        int steps,
        int done,
        @Nullable String problem,
        List<RowProblem> problems) {

    static ImportView of(ImportUnits.Outcome outcome) {
        if (outcome.accepted() != null) {
            return of(outcome.accepted().state());
        }
        List<RowProblem> problems = outcome.plan().problems();
        String status = problems.isEmpty() ? "WOULD_BE_ACCEPTED" : "REFUSED";
        return new ImportView(null, status, outcome.plan().steps().size(), 0, null, problems);
    }

    static ImportView of(UnitImport accepted) {
        return new ImportView(
                accepted.importId(),
                accepted.status().name(),
                accepted.steps().size(),
                accepted.done(),
                accepted.problem(),
                List.of());
    }
}
