package vn.tuantra.notification.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.alert.ReminderKind;
import vn.tuantra.notification.channel.ChannelFailure;
import vn.tuantra.notification.channel.ChannelPort;
import vn.tuantra.notification.channel.Channels;
import vn.tuantra.notification.duty.Address;
import vn.tuantra.notification.duty.Contact;
import vn.tuantra.notification.duty.Contacts;

/** Stores a reminder and tells those of the unit who want to be reminded, each by their first quiet channel. */
@Component
class RaiseReminder {

    /** What is due. */
    record Due(UUID unitId, ReminderKind kind, UUID aboutId, LocalDate dueOn, int step) {}

    private final Reminders reminders;
    private final Contacts contacts;
    private final Channels channels;
    private final ReminderText text;
    private final Clock clock;

    RaiseReminder(Reminders reminders, Contacts contacts, Channels channels, ReminderText text, Clock clock) {
        this.reminders = reminders;
        this.contacts = contacts;
        this.channels = channels;
        this.text = text;
        this.clock = clock;
    }

    void raise(Due due) {
        Reminder reminder = reminders.raise(
                Reminder.of(due.unitId(), due.kind(), due.aboutId(), due.dueOn(), due.step(), clock.instant()));
        if (!reminder.told()) {
            contacts.ofUnit(reminder.unitId()).stream()
                    .filter(Contact::reminders)
                    .forEach(contact -> tell(contact, reminder));
            reminders.told(reminder.id());
        }
    }

    /** A message that is not taken is no reason to hold up the others: the list of reminders has it all the same. */
    private void tell(Contact contact, Reminder reminder) {
        for (Address address : contact.addresses()) {
            boolean quiet = address.channel() == Channel.EMAIL || address.channel() == Channel.WEB_PUSH;
            if (quiet && isTaken(contact, address.channel(), reminder)) {
                return;
            }
        }
    }

    private boolean isTaken(Contact contact, Channel channel, Reminder reminder) {
        Optional<String> to = contacts.open(contact, channel);
        Optional<ChannelPort> port = channels.of(channel);
        if (to.isEmpty() || port.isEmpty()) {
            return false;
        }
        try {
            port.get().send(text.message(reminder, contact, to.get()));
            return true;
        } catch (ChannelFailure failure) {
            return false;
        }
    }
}
