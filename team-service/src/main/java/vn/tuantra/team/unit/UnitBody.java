package vn.tuantra.team.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

/** The full state of a unit, as the administrator sends it. */
record UnitBody(
        @NotNull Line line,
        @NotNull Level level,

        @NotNull @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z.\\-]{0,39}")
        String code,

        @NotBlank @Size(max = 200) String nameVi,
        @Nullable UUID parentId,
        @Nullable UUID counterpartId,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull @Size(max = 20) List<@Valid @NotNull Duty> dutyRoles) {

    record Duty(
            @NotNull DutyRole role,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    Unit asUnit(UUID id) {
        List<DutyAssignment> duties = dutyRoles.stream()
                .map(duty -> new DutyAssignment(duty.role(), duty.validFrom(), duty.validTo()))
                .toList();
        return new Unit(id, line, level, code, nameVi.strip(), parentId, counterpartId, validFrom, validTo, duties);
    }
}
