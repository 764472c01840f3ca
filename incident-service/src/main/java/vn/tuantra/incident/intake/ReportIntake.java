package vn.tuantra.incident.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.messaging.DeadLetter;
import vn.tuantra.contract.EventCatalogue;

/** Takes reports from {@code incident.reports}. One that breaks a rule goes to the dead-letter topic with the reason. */
@Configuration(proxyBeanMethods = false)
class ReportIntake {

    @Bean
    Consumer<Message<byte[]>> incidentReports(TakeReport takeReport, MeterRegistry meters) {
        return message -> take(message, takeReport, meters);
    }

    private static void take(Message<byte[]> message, TakeReport takeReport, MeterRegistry meters) {
        String mediaType = header(message, "content-type");
        if (mediaType != null && mediaType.startsWith(Envelope.STRUCTURED)) {
            takeStructured(message, takeReport);
            return;
        }
        String type = header(message, "ce_type");
        if (type != null && EventCatalogue.byName(type).isEmpty()) {
            meters.counter("tuantra.events.unknown.type").increment();
            return;
        }
        byte[] body = body(message);
        String id = header(message, "ce_id");
        String subject = header(message, "ce_subject");
        boolean isReport = TakeReport.TYPE.name().equals(type);
        Optional<String> wrong = Stream.of(
                        isReport ? "" : "ce_type", id == null ? "ce_id" : "", subject == null ? "ce_subject" : "")
                .filter(header -> !header.isEmpty())
                .findFirst();
        if (wrong.isPresent()) {
            String code = type == null || isReport ? "UNREADABLE_EVENT" : "WRONG_TYPE";
            takeReport.refuse(id, body, code, wrong.get());
            throw new DeadLetter(code, "header " + wrong.get() + " is missing or names something else than a report");
        }
        take(new InboundReport(String.valueOf(id), subject, body, null), takeReport);
    }

    /** What the SDKs send when they are told so: attributes and data in one JSON object. */
    private static void takeStructured(Message<byte[]> message, TakeReport takeReport) {
        InboundReport inbound;
        try {
            inbound = Envelope.structured(Envelope.tree(body(message)), null);
        } catch (Refusal refusal) {
            throw new DeadLetter(refusal.code(), reason(refusal), refusal);
        }
        take(inbound, takeReport);
    }

    private static void take(InboundReport inbound, TakeReport takeReport) {
        try {
            takeReport.take(inbound);
        } catch (Refusal refusal) {
            throw new DeadLetter(refusal.code(), reason(refusal), refusal);
        }
    }

    private static byte[] body(Message<?> message) {
        if (message.getPayload() instanceof byte[] body && body.length > 0) {
            return body;
        }
        throw new DeadLetter("UNREADABLE_EVENT", "the body is missing");
    }

    private static String reason(Refusal refusal) {
        Object violations = refusal.details().get("violations");
        return violations == null ? "refused: " + refusal.details().getOrDefault("field", "") : violations.toString();
    }

    private static @Nullable String header(Message<?> message, String name) {
        Object value = message.getHeaders().get(name);
        String text = value instanceof byte[] bytes ? new String(bytes, UTF_8) : Objects.toString(value, null);
        return text == null || text.isBlank() ? null : text;
    }
}
