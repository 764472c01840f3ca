package vn.tuantra.notification.channel;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.notification.duty.Address;
import vn.tuantra.notification.duty.Contact;
import vn.tuantra.notification.duty.Contacts;

/** Tells a person something that can wait: by the first of some channels that takes it, without a ledger. */
@Component
public class Messenger {

    private final Contacts contacts;
    private final Channels channels;

    Messenger(Contacts contacts, Channels channels) {
        this.contacts = contacts;
        this.channels = channels;
    }

    /**
     * Tries the person's channels in their order.
     *
     * @param allowed channels that may be used
     * @param message what is said, given the address
     * @return false when none took it
     */
    public boolean tell(Contact contact, Set<Channel> allowed, Function<String, Message> message) {
        return contact.addresses().stream()
                .map(Address::channel)
                .filter(allowed::contains)
                .anyMatch(channel -> isTaken(contact, channel, message));
    }

    private boolean isTaken(Contact contact, Channel channel, Function<String, Message> message) {
        Optional<String> to = contacts.open(contact, channel);
        Optional<ChannelPort> port = channels.of(channel);
        if (to.isEmpty() || port.isEmpty()) {
            return false;
        }
        try {
            port.get().send(message.apply(to.get()));
            return true;
        } catch (ChannelFailure failure) {
            // Counted by the channel; the next one may take it.
            return false;
        }
    }
}
