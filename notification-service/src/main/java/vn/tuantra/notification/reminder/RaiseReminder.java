package vn.tuantra.notification.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.alert.ReminderKind;
import vn.tuantra.notification.channel.Messenger;
import vn.tuantra.notification.duty.Contact;
import vn.tuantra.notification.duty.Contacts;

/** Stores a reminder and tells those of the unit who want to be reminded, each by their first quiet channel. */
@Component
class RaiseReminder {

    private static final Set<Channel> QUIET = Set.of(Channel.EMAIL, Channel.WEB_PUSH);

    /** What is due. */
    record Due(UUID unitId, ReminderKind kind, UUID aboutId, LocalDate dueOn, int step) {}

    private final Reminders reminders;
    private final Contacts contacts;
    private final Messenger messenger;
    private final ReminderText text;
    private final Clock clock;

    RaiseReminder(Reminders reminders, Contacts contacts, Messenger messenger, ReminderText text, Clock clock) {
        this.reminders = reminders;
        this.contacts = contacts;
        this.messenger = messenger;
        this.text = text;
        this.clock = clock;
    }

    void raise(Due due) {
        Reminder reminder = reminders.raise(
                Reminder.of(due.unitId(), due.kind(), due.aboutId(), due.dueOn(), due.step(), clock.instant()));
        if (!reminder.told()) {
            contacts.ofUnit(reminder.unitId()).stream()
                    .filter(Contact::reminders)
                    // Who cannot be reached is no reason to hold up the others: the list of reminders has it all the
                    // same.
                    .forEach(contact -> messenger.tell(contact, QUIET, to -> text.message(reminder, contact, to)));
            reminders.told(reminder.id());
        }
    }
}
