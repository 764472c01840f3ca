package vn.tuantra.notification.drill;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.alert.DrillOutcome;
import vn.tuantra.notification.channel.ChannelFailure;
import vn.tuantra.notification.channel.ChannelPort;
import vn.tuantra.notification.channel.ChannelProperties;
import vn.tuantra.notification.channel.Channels;
import vn.tuantra.notification.channel.Message;
import vn.tuantra.notification.duty.Address;
import vn.tuantra.notification.duty.Contact;
import vn.tuantra.notification.duty.Contacts;
import vn.tuantra.notification.duty.OnCall;
import vn.tuantra.notification.duty.Rotas;

/** Sends the test message of a drill by every channel of everybody who is on call at its posts. */
@Component
class DrillCalls {

    private static final String SUBJECT = "Diễn tập báo động";
    private static final String TEXT = "Diễn tập kênh báo động Tuần Tra. Không cần xử lý.";

    private final Drills drills;
    private final Rotas rotas;
    private final Contacts contacts;
    private final Channels channels;
    private final ChannelProperties properties;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DrillCalls(
            Drills drills,
            Rotas rotas,
            Contacts contacts,
            Channels channels,
            ChannelProperties properties,
            Clock clock) {
        this.drills = drills;
        this.rotas = rotas;
        this.contacts = contacts;
        this.channels = channels;
        this.properties = properties;
        this.clock = clock;
    }

    /** Never waits; the answers come into the drill. What a crash stops counts as not reached. */
    void begin(Drill drill) {
        for (UUID post : drill.postIds()) {
            for (OnCall person : rotas.onCall(post, drill.startedAt())) {
                for (Address address : person.contact().addresses()) {
                    threads.execute(() -> call(drill, post, person.contact(), address.channel()));
                }
            }
        }
    }

    private void call(Drill drill, UUID post, Contact contact, Channel channel) {
        DrillOutcome outcome = isTaken(drill, contact, channel) ? DrillOutcome.SENT : DrillOutcome.FAILED;
        drills.change(drill.id(), current -> current.answered(post, channel, outcome, clock.instant()));
    }

    private boolean isTaken(Drill drill, Contact contact, Channel channel) {
        Optional<String> address = contacts.open(contact, channel);
        Optional<ChannelPort> port = channels.of(channel);
        if (address.isEmpty() || port.isEmpty()) {
            return false;
        }
        UUID id = UUID.nameUUIDFromBytes(
                (drill.id() + "/" + contact.id() + "/" + channel).getBytes(StandardCharsets.UTF_8));
        try {
            port.get().send(new Message(id, address.get(), SUBJECT, TEXT, false, properties.screenUrl()));
            return true;
        } catch (ChannelFailure failure) {
            return false;
        }
    }
}
