package vn.tuantra.team.unit;

import java.util.List;

/** What a file would do, and everything that speaks against it. */
record UnitPlan(List<UnitStep> steps, List<RowProblem> problems) {

    UnitPlan {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }
}
