package vn.tuantra.chassis.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/**
 * Makes the functions that Spring Cloud Stream binds to a topic. A handler must write idempotently; its offset is
 * committed only after it returned.
 */
public final class EventConsumers {

    private final MeterRegistry meters;

    EventConsumers(MeterRegistry meters) {
        this.meters = meters;
    }

    /** For events of our own services, whose publishers are tested against the schemas. */
    public Consumer<Message<byte[]>> handling(Consumer<ReceivedEvent> handler) {
        return message -> handle(message, false, handler);
    }

    /** For events from outside: each body is checked against its schema. */
    public Consumer<Message<byte[]>> handlingUntrusted(Consumer<ReceivedEvent> handler) {
        return message -> handle(message, true, handler);
    }

    private void handle(Message<byte[]> message, boolean checkSchema, Consumer<ReceivedEvent> handler) {
        Object payload = message.getPayload();
        byte[] body = payload instanceof byte[] bytes ? bytes : null;
        Optional<ReceivedEvent> event = EventReader.read(message.getHeaders(), body, checkSchema);
        event.ifPresentOrElse(
                handler, () -> meters.counter("tuantra.events.unknown.type").increment());
    }
}
