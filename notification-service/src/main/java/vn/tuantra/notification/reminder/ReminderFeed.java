package vn.tuantra.notification.reminder;

import static vn.tuantra.contract.alert.ReminderKind.EQUIPMENT_NOT_RETURNED;
import static vn.tuantra.contract.alert.ReminderKind.PERMIT_EXPIRING;
import static vn.tuantra.contract.alert.ReminderKind.REPORT_DUE;
import static vn.tuantra.contract.alert.ReminderKind.REPORT_OVERDUE;
import static vn.tuantra.contract.alert.ReminderKind.TRAINING_EXPIRING;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.messaging.EventConsumers;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.equipment.EquipmentCheckInMissed;
import vn.tuantra.contract.equipment.EquipmentCheckedIn;
import vn.tuantra.contract.equipment.EquipmentLost;
import vn.tuantra.contract.report.ObligationDueSoon;
import vn.tuantra.contract.report.ObligationOverdue;
import vn.tuantra.contract.team.TeamPermitExpiring;
import vn.tuantra.contract.team.TeamTrainingExpiring;

/** Deadlines and expiries become reminders. The offset moves on only after a reminder is stored and its messages sent. */
@Configuration(proxyBeanMethods = false)
class ReminderFeed {

    @Bean
    Consumer<Message<byte[]>> reportReminders(EventConsumers consumers, RaiseReminder raise) {
        return consumers.handling(event -> read(event.payload()).ifPresent(raise::raise));
    }

    @Bean
    Consumer<Message<byte[]>> teamReminders(EventConsumers consumers, RaiseReminder raise) {
        return consumers.handling(event -> {
            read(event.payload()).ifPresent(raise::raise);
            backOrLost(event.payload()).ifPresent(item -> raise.isSettled(EQUIPMENT_NOT_RETURNED, item));
        });
    }

    /** What came back is nothing to be reminded of; what is lost has become an incident. */
    private static Optional<UUID> backOrLost(DomainEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case EquipmentCheckedIn back -> back.itemId();
                    case EquipmentLost lost -> lost.itemId();
                    default -> null;
                });
    }

    private static Optional<Due> read(DomainEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case ObligationDueSoon due ->
                        new Due(due.unitId(), REPORT_DUE, due.obligationId(), due.dueOn(), due.daysLeft());
                    case ObligationOverdue late ->
                        new Due(late.unitId(), REPORT_OVERDUE, late.obligationId(), late.dueOn(), late.daysLate());
                    case TeamTrainingExpiring expiring ->
                        new Due(
                                expiring.unitId(),
                                TRAINING_EXPIRING,
                                expiring.thingId(),
                                expiring.expiresOn(),
                                expiring.daysLeft());
                    case TeamPermitExpiring expiring ->
                        new Due(
                                expiring.unitId(),
                                PERMIT_EXPIRING,
                                expiring.thingId(),
                                expiring.expiresOn(),
                                expiring.daysLeft());
                    case EquipmentCheckInMissed missed ->
                        new Due(
                                missed.wardId(),
                                EQUIPMENT_NOT_RETURNED,
                                missed.itemId(),
                                VietnamDay.of(missed.dueBackAt()),
                                0,
                                "/" + missed.patrolId());
                    default -> null;
                });
    }
}
