package vn.tuantra.team.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.OrgUnitChanged;
import vn.tuantra.contract.unit.OrgUnitSucceeded;
import vn.tuantra.contract.unit.UnitLocation;
import vn.tuantra.contract.unit.UnitSuccession;

/**
 * An organisation unit as registered (REQ-ORG-1). Codes and names are re-used over time with other meanings, so only
 * the id identifies it. A unit that gets another place in the tree ends and is succeeded by another one: the tree of
 * every past day stays what it was.
 *
 * @param validTo first day on which it no longer exists
 * @param successors who takes over, wholly or in part (REQ-ORG-2)
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
        List<DutyAssignment> dutyRoles,
        @Nullable UnitLocation location,
        @Nullable UnitGeometry geometry,
        List<UnitSuccession> successors) {

    Unit {
        dutyRoles = List.copyOf(dutyRoles);
        // Documents that were stored before units knew their successors have none.
        successors = successors == null ? List.of() : List.copyOf(successors);
    }

    /** Replaces this state; equal states change nothing, and new successors are a fact of their own. */
    Change<Unit, DomainEvent> become(Unit next) {
        if (equals(next)) {
            return Change.nothing(this);
        }
        List<DomainEvent> facts = new ArrayList<>();
        if (!next.successors.isEmpty() && !next.successors.equals(successors)) {
            facts.add(new OrgUnitSucceeded(unitId, next.successors));
        }
        facts.add(next.changed());
        return new Change<>(next, facts);
    }

    /** What others say about the unit, with the area that is already known of it. */
    Unit keepingAreaOf(Unit known) {
        return with(known.geometry);
    }

    Unit with(@Nullable UnitGeometry area) {
        return new Unit(
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
                location,
                area,
                successors);
    }

    /** The unit's end in favour of others. */
    Unit endedOn(LocalDate day, List<UnitSuccession> heirs) {
        List<DutyAssignment> until = dutyRoles.stream()
                .filter(duty -> duty.validFrom().isBefore(day))
                .map(duty -> duty.validTo() == null ? new DutyAssignment(duty.role(), duty.validFrom(), day) : duty)
                .toList();
        return new Unit(
                unitId,
                line,
                level,
                code,
                nameVi,
                parentId,
                counterpartId,
                validFrom,
                day,
                until,
                location,
                geometry,
                heirs);
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    OrgUnitChanged changed() {
        return new OrgUnitChanged(
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
                location,
                geometry == null ? null : geometry.quality(),
                successors.isEmpty() ? null : successors);
    }
}
