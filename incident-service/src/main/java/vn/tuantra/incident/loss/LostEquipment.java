package vn.tuantra.incident.loss;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.messaging.DeadLetter;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.equipment.EquipmentKind;
import vn.tuantra.contract.equipment.EquipmentLost;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.incident.incident.application.ReportIncident;
import vn.tuantra.incident.incident.application.ReportInput;

/** Opens an incident for a support tool or weapon that is lost; a torch or a whistle that is lost alerts nobody. */
@Configuration(proxyBeanMethods = false)
class LostEquipment {

    /** "Vụ việc khác": the catalogue has no category of its own for a loss. */
    private static final String CATEGORY = "OTH-01";

    @Bean
    Consumer<Message<byte[]>> equipmentLosses(
            EventConsumers consumers, ReportIncident reportIncident, UnitDirectory directory) {
        return consumers.handling(event -> {
            if (event.payload() instanceof EquipmentLost lost && lost.kind() != EquipmentKind.MEANS) {
                open(event, lost, reportIncident, directory);
            }
        });
    }

    private static void open(
            ReceivedEvent event, EquipmentLost lost, ReportIncident reportIncident, UnitDirectory directory) {
        Command command =
                new Command(lost.by(), "report", "incident", null, event.id().toString(), null);
        try {
            reportIncident.handle(input(event, lost, directory), command);
        } catch (Refusal refusal) {
            throw new DeadLetter(
                    refusal.code(), Objects.toString(refusal.details().get("field"), ""), refusal);
        }
    }

    private static ReportInput input(ReceivedEvent event, EquipmentLost lost, UnitDirectory directory) {
        boolean weapon = lost.kind() == EquipmentKind.WEAPON;
        // Where it was lost nobody knows yet; the ward is what the register knows.
        String ward = directory.tree().find(lost.wardId()).map(OrgUnit::nameVi).orElse("(chưa rõ)");
        return new ReportInput(
                idOf(event),
                CATEGORY,
                lost.wardId(),
                null,
                new Place(null, null, ward),
                weapon ? List.of(Modifier.WEAPON) : List.of(),
                false,
                "Mất %s của tổ tuần tra. Mã trang bị: %s"
                        .formatted(weapon ? "vũ khí" : "công cụ hỗ trợ", lost.itemId()),
                null,
                event.time(),
                event.time(),
                new Reporter(lost.by().subject(), roleOf(lost), lost.teamId()));
    }

    /** One case per loss, however often the fact comes. */
    private static UUID idOf(ReceivedEvent event) {
        return UUID.nameUUIDFromBytes(("equipment-loss/" + event.id()).getBytes(UTF_8));
    }

    private static ReporterRole roleOf(EquipmentLost lost) {
        return switch (lost.by().role()) {
            case "TEAM_LEADER" -> ReporterRole.LEADER;
            case "TEAM_DEPUTY" -> ReporterRole.DEPUTY;
            default -> ReporterRole.DUTY;
        };
    }
}
