package vn.tuantra.chassis.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.MessageHeaders;
import tools.jackson.core.JacksonException;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.EventType;

/**
 * Reads records of the published language. Types that this build does not know are skipped, as the language allows;
 * everything else that cannot be read is a {@link DeadLetter}.
 */
public final class EventReader {

    private EventReader() {}

    /** Reads a message of the Kafka binder, whose headers may be text or bytes. */
    public static Optional<ReceivedEvent> read(MessageHeaders headers, byte @Nullable [] body, boolean checkSchema) {
        return read(
                name -> text(headers.get(name)),
                headers.get(KafkaHeaders.RECEIVED_PARTITION) instanceof Integer p ? p : -1,
                headers.get(KafkaHeaders.OFFSET) instanceof Long o ? o : -1L,
                body,
                checkSchema);
    }

    /** Reads a record of a plain consumer. */
    public static Optional<ReceivedEvent> read(Headers headers, int partition, long offset, byte @Nullable [] body) {
        return read(name -> text(headers.lastHeader(name)), partition, offset, body, false);
    }

    private static Optional<ReceivedEvent> read(
            Function<String, @Nullable String> header,
            int partition,
            long offset,
            byte @Nullable [] body,
            boolean checkSchema) {
        String typeName = required(header, "ce_type");
        Optional<EventType> known = EventCatalogue.byName(typeName);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (body == null || body.length == 0) {
            throw new DeadLetter("UNREADABLE_EVENT", "the body is empty");
        }
        EventType type = known.get();
        try {
            if (checkSchema) {
                requireConforming(type, body);
            }
            return Optional.of(new ReceivedEvent(
                    UUID.fromString(required(header, "ce_id")),
                    type,
                    UUID.fromString(required(header, "ce_subject")),
                    sequence(header),
                    Instant.parse(required(header, "ce_time")),
                    header.apply("traceparent"),
                    partition,
                    offset,
                    EventJson.read(type, body)));
        } catch (JacksonException e) {
            throw new DeadLetter("UNREADABLE_EVENT", "the body is not JSON of type " + type.name(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DeadLetter("UNREADABLE_EVENT", "a ce_ header of " + type.name() + " is malformed", e);
        }
    }

    private static void requireConforming(EventType type, byte[] body) {
        List<String> violations = EventSchemas.violations(type, body);
        if (!violations.isEmpty()) {
            throw new DeadLetter("SCHEMA_VIOLATION", String.join("; ", violations));
        }
    }

    private static long sequence(Function<String, @Nullable String> header) {
        // Integrations keep no history of their own: a report without a position is the first.
        String text = header.apply("ce_sequence");
        return text == null ? 1 : Long.parseLong(text);
    }

    private static String required(Function<String, @Nullable String> header, String name) {
        String value = header.apply(name);
        if (value == null || value.isBlank()) {
            throw new DeadLetter("UNREADABLE_EVENT", "header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> new String(bytes, UTF_8);
            case Header header -> new String(header.value(), UTF_8);
            default -> value.toString();
        };
    }
}
