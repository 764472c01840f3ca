package vn.tuantra.team.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.unit.UnitSuccession;

/**
 * One thing that an import does to one unit: registers a state, draws an area or ends the unit in favour of others.
 * Doing it twice does nothing the second time.
 *
 * @param register the full state without an area
 * @param area the area to draw
 * @param endOn first day on which the unit does not exist any more
 */
record UnitStep(
        UUID unitId,
        @Nullable Unit register,
        @Nullable UnitGeometry area,
        @Nullable LocalDate endOn,
        List<UnitSuccession> heirs) {

    static UnitStep register(Unit unit) {
        return new UnitStep(unit.unitId(), unit, unit.geometry(), null, List.of());
    }

    static UnitStep draw(UUID unitId, UnitGeometry area) {
        return new UnitStep(unitId, null, area, null, List.of());
    }

    static UnitStep end(UUID unitId, LocalDate day, List<UnitSuccession> heirs) {
        return new UnitStep(unitId, null, null, day, heirs);
    }

    /** The unit after this step. */
    Unit appliedTo(Unit known) {
        Unit next = register == null ? known : register.keepingAreaOf(known);
        next = area == null ? next : next.with(area);
        return endOn == null ? next : next.endedOn(endOn, heirs);
    }
}
