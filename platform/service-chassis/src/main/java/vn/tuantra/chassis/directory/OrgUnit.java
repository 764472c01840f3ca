package vn.tuantra.chassis.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.OrgUnitChanged;
import vn.tuantra.contract.unit.UnitLocation;
import vn.tuantra.contract.unit.UnitSuccession;

/**
 * An organisation unit with the days on which it exists.
 *
 * @param location where its office stands
 * @param successors who takes over when it ends
 */
public record OrgUnit(
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
        List<UnitSuccession> successors) {

    private static final String COMMITTEE = "UBND ";

    /** A unit without a known place and without successors. */
    public OrgUnit(
            UUID id,
            Line line,
            Level level,
            String code,
            String nameVi,
            @Nullable UUID parentId,
            @Nullable UUID counterpartId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<DutyAssignment> dutyRoles) {
        this(id, line, level, code, nameVi, parentId, counterpartId, validFrom, validTo, dutyRoles, null, List.of());
    }

    /** The area itself: <i>phường Trúc Bạch</i> of <i>UBND phường Trúc Bạch</i>, to which nobody is to go instead. */
    public String areaNameVi() {
        return nameVi.startsWith(COMMITTEE) ? nameVi.substring(COMMITTEE.length()) : nameVi;
    }

    /** The unit as its newest event describes it. */
    public static OrgUnit from(OrgUnitChanged changed) {
        return new OrgUnit(
                changed.unitId(),
                changed.line(),
                changed.level(),
                changed.code(),
                changed.nameVi(),
                changed.parentId(),
                changed.counterpartId(),
                changed.validFrom(),
                changed.validTo(),
                List.copyOf(changed.dutyRoles()),
                changed.location(),
                changed.successors() == null ? List.of() : List.copyOf(changed.successors()));
    }

    /** Whether the unit exists on that day; the end day is the first on which it does not. */
    public boolean isValidOn(LocalDate day) {
        return within(validFrom, validTo, day);
    }

    /** Whether the unit holds the duty on that day. */
    public boolean holds(DutyRole duty, LocalDate day) {
        return dutyRoles.stream()
                .anyMatch(held -> held.role() == duty && within(held.validFrom(), held.validTo(), day));
    }

    private static boolean within(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
