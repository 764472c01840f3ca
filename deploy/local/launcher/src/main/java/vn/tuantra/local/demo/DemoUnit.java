package vn.tuantra.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.UnitLocation;

/** An organisation unit as it stood on 22 March 2022. */
public record DemoUnit(
        UUID id,
        Line line,
        Level level,
        String code,
        String nameVi,
        @Nullable UUID parentId,
        @Nullable UUID counterpartId,
        LocalDate validFrom,
        List<DutyAssignment> dutyRoles,
        @Nullable UnitLocation location) {

    /** What is put under the unit's id. */
    record Body(
            Line line,
            Level level,
            String code,
            String nameVi,
            @Nullable UUID parentId,
            @Nullable UUID counterpartId,
            LocalDate validFrom,
            List<DutyAssignment> dutyRoles,
            @Nullable UnitLocation location) {}

    Body body() {
        return new Body(line, level, code, nameVi, parentId, counterpartId, validFrom, dutyRoles, location);
    }
}
