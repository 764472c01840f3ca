package vn.tuantra.team.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
import vn.tuantra.contract.unit.SuccessionKind;
import vn.tuantra.contract.unit.UnitLocation;
import vn.tuantra.contract.unit.UnitSuccession;

/** The full state of a unit, as the administrator sends it; its area has an address of its own. */
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
        @NotNull @Size(max = 20) List<@Valid @NotNull Duty> dutyRoles,
        @Nullable @Valid Location location,
        @Nullable @Size(max = 20) List<@Valid @NotNull Heir> successors) {

    record Duty(
            @NotNull DutyRole role,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record Location(
            @DecimalMin("-90") @DecimalMax("90") double latitude,
            @DecimalMin("-180") @DecimalMax("180") double longitude) {}

    record Heir(
            @NotNull UUID toUnitId,
            @NotNull SuccessionKind kind,
            @NotNull LocalDate effectiveDate,
            @NotBlank @Size(max = 200) String legalBasis) {}

    Unit asUnit(UUID id) {
        List<DutyAssignment> duties = dutyRoles.stream()
                .map(duty -> new DutyAssignment(duty.role(), duty.validFrom(), duty.validTo()))
                .toList();
        List<UnitSuccession> heirs = successors == null
                ? List.of()
                : successors.stream()
                        .map(heir -> new UnitSuccession(
                                heir.toUnitId(),
                                heir.kind(),
                                heir.effectiveDate(),
                                heir.legalBasis().strip()))
                        .toList();
        UnitLocation place = location == null ? null : new UnitLocation(location.latitude(), location.longitude());
        return new Unit(
                id,
                line,
                level,
                code,
                nameVi.strip(),
                parentId,
                counterpartId,
                validFrom,
                validTo,
                duties,
                place,
                null,
                heirs);
    }
}
