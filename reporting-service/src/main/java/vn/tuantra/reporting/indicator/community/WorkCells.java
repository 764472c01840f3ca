package vn.tuantra.reporting.indicator.community;

import java.util.ArrayList;
import java.util.List;
import vn.tuantra.contract.community.CommunityWorkEvent;
import vn.tuantra.contract.community.CommunityWorkWithdrawn;
import vn.tuantra.contract.community.ConciliationHeld;
import vn.tuantra.contract.community.ConciliationResult;
import vn.tuantra.contract.community.GatheringDispersed;
import vn.tuantra.contract.community.HouseholdsSignedUp;
import vn.tuantra.contract.community.OutreachHeld;
import vn.tuantra.contract.community.RemindersGiven;
import vn.tuantra.reporting.indicator.domain.Cell;

/** The share of one piece of work in C1, C2, C4 and C5. */
final class WorkCells {

    private WorkCells() {}

    static List<Cell> of(CommunityWorkEvent event) {
        return switch (event) {
            case OutreachHeld held ->
                List.of(
                        new Cell("C1", "", 1),
                        new Cell("C1", "PARTICIPANTS", held.participants()),
                        new Cell("C1", "MATERIALS", held.materials()));
            case ConciliationHeld held -> conciliation(held.result());
            case GatheringDispersed _ -> List.of(new Cell("C4", "", 1));
            case RemindersGiven given -> List.of(new Cell("C5", given.topic().name(), given.count()));
            // 5.1 has no indicator for it.
            case HouseholdsSignedUp _, CommunityWorkWithdrawn _ -> List.of();
        };
    }

    private static List<Cell> conciliation(ConciliationResult result) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell("C2", "DONE", 1)));
        if (result == ConciliationResult.SUCCESS) {
            cells.add(new Cell("C2", "SUCCESSFUL", 1));
        }
        return cells;
    }
}
