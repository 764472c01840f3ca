package vn.tuantra.team.equipment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.text.Words;
import vn.tuantra.contract.equipment.EquipmentKind;
import vn.tuantra.team.equipment.domain.Item;
import vn.tuantra.team.equipment.domain.Permit;

/** What is sent about equipment. */
final class EquipmentBodies {

    private EquipmentBodies() {}

    record Register(
            @NotNull UUID id,
            @NotNull UUID wardId,
            @NotBlank @Size(max = 60) String type,
            @NotBlank @Size(max = 60) String serial,

            @Nullable @Size(max = 200) @Pattern(regexp = Words.SOMETHING, message = "{words.given}")
            String custodian,

            @Nullable @Valid PermitBody permit) {

        Item asItem(EquipmentKind kind) {
            return new Item(
                    id,
                    wardId,
                    kind,
                    type,
                    serial.strip(),
                    custodian,
                    permit == null ? null : permit.asPermit(),
                    Item.Status.IN_STOCK,
                    null,
                    null,
                    List.of());
        }
    }

    record PermitBody(
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate expiresOn) {

        Permit asPermit() {
            return new Permit(number.strip(), expiresOn, List.of());
        }
    }

    record Issue(
            @NotNull UUID teamId,
            @NotNull UUID memberId,
            @NotBlank @Size(max = 60) String decisionNumber) {

        HandOut.Recipient asRecipient() {
            return new HandOut.Recipient(teamId, memberId, decisionNumber.strip());
        }
    }

    record CheckOut(@NotNull UUID patrolId, @NotNull Instant dueBackAt) {}
}
