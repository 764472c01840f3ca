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

/** A unit as the API shows it. Lists leave out {@code geometryQuality}. */
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
        List<UnitSuccession> successors) {

    /** @param next cursor of the next page; absent on the last */
    record Page(List<UnitView> items, @Nullable UUID next) {}

    static UnitView of(Unit unit) {
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
                unit.successors());
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
                unit.successors());
    }
}
