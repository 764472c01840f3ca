package vn.tuantra.team.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.OrgUnitChanged;

/**
 * An organisation unit as registered (REQ-ORG-1). Codes and names are re-used over time with other meanings, so only
 * the id identifies it.
 *
 * @param validTo first day on which it no longer exists
 */
record Unit(
        UUID unitId,
        Line line,
        Level level,
        String code,
        String nameVi,
        @Nullable UUID parentId,
        @Nullable UUID counterpartId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<DutyAssignment> dutyRoles) {

    OrgUnitChanged changed() {
        return new OrgUnitChanged(
                unitId, line, level, code, nameVi, parentId, counterpartId, validFrom, validTo, dutyRoles);
    }
}
