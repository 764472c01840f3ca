package vn.tuantra.incident.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.EventJson;

/** CloudEvents 1.0 around a report, in either mode and by either way. */
final class Envelope {

    /** The media type of an event with its attributes in one JSON object, without parameters. */
    static final String STRUCTURED = "application/cloudevents+json";

    private Envelope() {}

    /** @throws Refusal {@code MALFORMED_EVENT} for another version of the envelope, {@code WRONG_TYPE} */
    static void require(@Nullable String version, @Nullable String type) {
        if (!"1.0".equals(version)) {
            throw Refusal.invalid("MALFORMED_EVENT", Map.of("field", "specversion"));
        }
        if (!TakeReport.TYPE.name().equals(type)) {
            throw Refusal.invalid("WRONG_TYPE", Map.of("field", "type"));
        }
    }

    /** @throws Refusal {@code MALFORMED_EVENT}, {@code WRONG_TYPE} */
    static InboundReport structured(JsonNode event, @Nullable Caller sender) {
        require(text(event, "specversion"), text(event, "type"));
        String id = text(event, "id");
        JsonNode data = event.get("data");
        if (id == null || data == null) {
            throw Refusal.invalid("MALFORMED_EVENT", Map.of("field", id == null ? "id" : "data"));
        }
        byte[] body = EventJson.mapper().writeValueAsString(data).getBytes(UTF_8);
        return new InboundReport(id, text(event, "subject"), body, sender);
    }

    /** @throws Refusal {@code MALFORMED_EVENT} for what is no JSON */
    static JsonNode tree(byte[] body) {
        try {
            return EventJson.mapper().readTree(body);
        } catch (JacksonException e) {
            throw (Refusal)
                    Refusal.invalid("MALFORMED_EVENT", Map.of("field", "body")).initCause(e);
        }
    }

    /** A text attribute; absent when it is blank or something else. */
    static @Nullable String text(JsonNode event, String field) {
        JsonNode value = event.get(field);
        return value == null || !value.isString() || value.asString().isBlank() ? null : value.asString();
    }

    /**
     * An attribute as HTTP headers carry it: percent-encoded where the sender likes.
     *
     * @throws Refusal {@code MALFORMED_EVENT}
     */
    static @Nullable String decoded(String attribute, @Nullable String value) {
        if (value == null || value.indexOf('%') < 0) {
            return value;
        }
        try {
            // A plus is a plus: this is no form.
            return URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw (Refusal) Refusal.invalid("MALFORMED_EVENT", Map.of("field", attribute))
                    .initCause(e);
        }
    }
}
