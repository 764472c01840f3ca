package vn.tuantra.notification.calling;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.alert.Delivery;
import vn.tuantra.notification.channel.ChannelFailure;
import vn.tuantra.notification.channel.ChannelPort;
import vn.tuantra.notification.channel.ChannelProperties;
import vn.tuantra.notification.channel.Channels;
import vn.tuantra.notification.channel.Message;
import vn.tuantra.notification.duty.Contacts;

/** Sends one claimed line of the ledger and writes down how it went. */
@Component
class CallSender {

    private final Contacts contacts;
    private final Channels channels;
    private final CallText text;
    private final CallOutcome outcomes;
    private final String screenUrl;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    CallSender(
            Contacts contacts, Channels channels, CallText text, CallOutcome outcomes, ChannelProperties properties) {
        this.contacts = contacts;
        this.channels = channels;
        this.text = text;
        this.outcomes = outcomes;
        this.screenUrl = properties.screenUrl();
    }

    /**
     * Never waits.
     *
     * @param alert as it was claimed a moment ago: whatever had settled it before would have refused the claim
     */
    void send(Versioned<Alert> alert, Delivery line) {
        threads.execute(() -> sendNow(alert, line));
    }

    private void sendNow(Versioned<Alert> alert, Delivery line) {
        try {
            outcomes.sent(alert, line.id(), port(line).send(message(alert.state(), line)));
        } catch (ChannelFailure failure) {
            outcomes.failed(alert, line.id(), failure);
        } catch (RuntimeException unexpected) {
            // Counts as an attempt, or it would be tried for ever.
            outcomes.failed(alert, line.id(), new ChannelFailure("UNEXPECTED", false, unexpected));
        }
    }

    private ChannelPort port(Delivery line) throws ChannelFailure {
        return channels.of(line.channel()).orElseThrow(() -> new ChannelFailure("NO_SUCH_CHANNEL", true, null));
    }

    private Message message(Alert alert, Delivery line) throws ChannelFailure {
        String to = contacts.recently(line.contactId())
                .flatMap(contact -> contacts.open(contact, line.channel(), line.wayNumber()))
                .orElseThrow(() -> new ChannelFailure("CONTACT_GONE", true, null));
        return new Message(
                line.id(),
                to,
                text.subject(alert.severity()),
                text.text(alert.fact().incident()),
                alert.severity().compareTo(Severity.S2) <= 0,
                screenUrl);
    }
}
