package vn.tuantra.team.equipment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.equipment.EquipmentKind;
import vn.tuantra.contract.team.MemberCategory;

/**
 * Which equipment there is and who may hold it: a table, because the law changes it.
 *
 * @param types what may be registered; a type without holders is issued to nobody
 * @param remindDaysBefore when the end of a permit is told
 * @param checkInGrace how long after the end of a patrol an item may be out before the police are told
 * @param checkEvery how often both are looked at
 */
@Validated
@ConfigurationProperties(prefix = "team.equipment", ignoreUnknownFields = false)
public record EquipmentSettings(
        @NotEmpty List<@Valid @NotNull Type> types,
        @NotEmpty @DefaultValue({"30", "7"}) List<Integer> remindDaysBefore,
        @NotNull @DefaultValue("2h") Duration checkInGrace,
        @NotNull @DefaultValue("1m") Duration checkEvery) {

    /** One row of the table. */
    public record Type(
            @NotBlank String code,
            @NotBlank String nameVi,
            @NotNull EquipmentKind kind,
            @NotNull @DefaultValue Set<MemberCategory> holders) {}

    /** What a type is called; its code where it is not in the table any more. */
    String nameOf(String code) {
        return types.stream()
                .filter(type -> type.code().equals(code))
                .map(Type::nameVi)
                .findFirst()
                .orElse(code);
    }

    /** @throws Refusal {@code UNKNOWN_TYPE} */
    Type type(String code) {
        return types.stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_TYPE", Map.of("field", "type")));
    }
}
