package vn.tuantra.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The AsyncAPI 3 document of the published language, produced from the catalogue so that it cannot disagree with it. */
public final class AsyncApiDocument {

    private AsyncApiDocument() {}

    /** The document as indented JSON. */
    public static String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put(
                "info",
                Map.of(
                        "title", "Tuần Tra events",
                        "version", "1",
                        "description",
                                "CloudEvents 1.0 in Kafka binary mode: attributes in ce_* headers, JSON body, "
                                        + "at least once, in order per key."));
        document.put("defaultContentType", "application/json");
        document.put("channels", perTopic(AsyncApiDocument::channel));
        document.put("operations", perTopic(AsyncApiDocument::operation));
        document.put("components", Map.of("messages", messages()));
        return EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private static Map<String, Object> perTopic(Function<Topic, Object> part) {
        Map<String, Object> parts = new LinkedHashMap<>();
        Arrays.stream(Topic.values()).forEach(topic -> parts.put(topic.topicName(), part.apply(topic)));
        return parts;
    }

    private static Object channel(Topic topic) {
        Map<String, Object> messages = new LinkedHashMap<>();
        typesOf(topic).forEach(type -> messages.put(type.name(), ref("#/components/messages/" + type.name())));
        return ordered(
                Map.entry("address", topic.topicName()),
                Map.entry(
                        "description",
                        "Owner: %s. Key: %s. %s."
                                .formatted(
                                        topic.owner(),
                                        topic.keyMeaning(),
                                        topic.kind() == Topic.Kind.COMPACTED ? "Compacted" : "Log")),
                Map.entry("messages", messages));
    }

    private static Object operation(Topic topic) {
        // AsyncAPI says what the application does: it sends everything but the inbound reports.
        String action = topic == Topic.INCIDENT_REPORTS ? "receive" : "send";
        return ordered(Map.entry("action", action), Map.entry("channel", ref("#/channels/" + topic.topicName())));
    }

    private static Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        for (EventType type : EventCatalogue.types()) {
            messages.put(
                    type.name(),
                    ordered(
                            Map.entry("name", type.name()),
                            Map.entry("summary", type.summary()),
                            Map.entry("headers", headers()),
                            Map.entry("payload", tree(EventSchemas.schemaText(type))),
                            Map.entry("examples", List.of(Map.of("payload", tree(EventSchemas.sampleText(type)))))));
        }
        return messages;
    }

    private static Map<String, Object> headers() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_sequence")
                .forEach(name -> properties.put(name, Map.of("type", "string")));
        return ordered(Map.entry("type", "object"), Map.entry("properties", properties));
    }

    private static List<EventType> typesOf(Topic topic) {
        return EventCatalogue.types().stream()
                .filter(type -> type.topic() == topic)
                .toList();
    }

    private static Map<String, Object> ref(String target) {
        return Map.of("$ref", target);
    }

    private static JsonNode tree(String json) {
        return EventJson.mapper().readTree(json);
    }

    @SafeVarargs
    private static Map<String, Object> ordered(Entry<String, ?>... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Entry<String, ?> entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
