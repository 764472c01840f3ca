package vn.tuantra.team.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.GeometryQuality;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.UnitLocation;
import vn.tuantra.contract.unit.UnitSuccession;

/**
 * A unit as the API shows it. Lists leave out {@code geometryQuality}.
 *
 * @param leftOpen names of what still exists below a unit that was just ended: somebody has to move or end it
 */
record UnitView(
        UUID id,
        Line line,
        Level level,
        String code,
        String nameVi,
        @Nullable UUID parentId,
        @Nullable UUID counterpartId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<DutyAssignment> dutyRoles,
        @Nullable UnitLocation location,
        @Nullable GeometryQuality geometryQuality,
        List<UnitSuccession> successors,
        @Nullable List<String> leftOpen) {

    static UnitView of(Unit unit) {
        return of(unit, List.of());
    }

    static UnitView of(Unit unit, List<Unit> leftOpen) {
        UnitGeometry area = unit.geometry();
        return new UnitView(
                unit.unitId(),
                unit.line(),
                unit.level(),
                unit.code(),
                unit.nameVi(),
                unit.parentId(),
                unit.counterpartId(),
                unit.validFrom(),
                unit.validTo(),
                unit.dutyRoles(),
                unit.location(),
                area == null ? null : area.quality(),
                unit.successors(),
                leftOpen.isEmpty() ? null : leftOpen.stream().map(Unit::nameVi).toList());
    }

    static UnitView of(OrgUnit unit) {
        return new UnitView(
                unit.id(),
                unit.line(),
                unit.level(),
                unit.code(),
                unit.nameVi(),
                unit.parentId(),
                unit.counterpartId(),
                unit.validFrom(),
                unit.validTo(),
                unit.dutyRoles(),
                unit.location(),
                null,
                unit.successors(),
                null);
    }
}
