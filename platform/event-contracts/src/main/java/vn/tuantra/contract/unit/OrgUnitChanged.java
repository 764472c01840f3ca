package vn.tuantra.contract.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The full public state of a unit after a change (REQ-ORG-1). Codes and names are re-used over time with other
 * meanings, so only {@code unitId} identifies a unit.
 *
 * @param validFrom first day on which the unit exists
 * @param validTo first day on which it no longer exists; absent while it exists
 * @param counterpartId the unit of the other line at the same level: People's Committee and police
 * @param location where its office stands; absent when nobody said so
 * @param geometryQuality of the area that the register holds at {@code /api/units/{id}/geometry}; absent without one
 * @param successors who takes over; absent while nobody does
 */
public record OrgUnitChanged(
        UUID unitId,
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
        @Nullable List<UnitSuccession> successors)
        implements OrgUnitEvent {

    /** A unit without place, area and successors. */
    public OrgUnitChanged(
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
        this(
                unitId,
                line,
                level,
                code,
                nameVi,
                parentId,
                counterpartId,
                validFrom,
                validTo,
                dutyRoles,
                null,
                null,
                null);
    }
}
