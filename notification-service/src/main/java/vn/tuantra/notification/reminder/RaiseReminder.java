package vn.tuantra.notification.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.alert.ReminderKind;
import vn.tuantra.notification.channel.Messenger;
import vn.tuantra.notification.duty.Contact;
import vn.tuantra.notification.duty.Contacts;
import vn.tuantra.notification.duty.OnCall;
import vn.tuantra.notification.duty.Rotas;

/**
 * Stores a reminder and tells those of the unit who want to be reminded, each by their first quiet channel; what is urgent
 * is told those on duty as well, by whatever can be read.
 */
@Component
class RaiseReminder {

    private static final Set<Channel> QUIET = Set.of(Channel.EMAIL, Channel.WEB_PUSH);
    private static final Set<Channel> READABLE = Set.of(Channel.WEB_PUSH, Channel.SMS, Channel.EMAIL);

    private final Reminders reminders;
    private final Contacts contacts;
    private final Rotas rotas;
    private final Messenger messenger;
    private final ReminderText text;
    private final UnitDirectory directory;
    private final Clock clock;

    RaiseReminder(
            Reminders reminders,
            Contacts contacts,
            Rotas rotas,
            Messenger messenger,
            ReminderText text,
            UnitDirectory directory,
            Clock clock) {
        this.reminders = reminders;
        this.contacts = contacts;
        this.rotas = rotas;
        this.messenger = messenger;
        this.text = text;
        this.directory = directory;
        this.clock = clock;
    }

    void raise(Due due) {
        Instant now = clock.instant();
        UUID unit = due.isUrgent() ? policeOf(due.unitId(), now) : due.unitId();
        Reminder reminder = reminders.raise(Reminder.of(unit, due, now));
        if (!reminder.told()) {
            Stream<Contact> wanting = contacts.ofUnit(unit).stream().filter(Contact::reminders);
            Stream<Contact> onDuty =
                    due.isUrgent() ? rotas.onCall(unit, now).stream().map(OnCall::contact) : Stream.empty();
            Stream.concat(wanting, onDuty)
                    .distinct()
                    // Who cannot be reached is no reason to hold up the others: the list of reminders has it all the
                    // same.
                    .forEach(contact -> messenger.tell(
                            contact, due.isUrgent() ? READABLE : QUIET, to -> text.message(reminder, contact, to)));
            reminders.told(reminder.id());
        }
    }

    /** Nothing of that kind is left to do about the thing. */
    void isSettled(ReminderKind kind, UUID aboutId) {
        reminders.settle(kind, aboutId, clock.instant());
    }

    private UUID policeOf(UUID wardId, Instant now) {
        UnitTree tree = directory.tree();
        return tree.at(wardId, now)
                .flatMap(ward -> tree.policeOf(ward, now))
                .map(OrgUnit::id)
                .orElse(wardId);
    }
}
