package vn.tuantra.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tuantra.contract.wiring.Wiring;

/** The AsyncAPI 3 document of one service, produced from its wiring and the catalogue so that it cannot disagree. */
public final class AsyncApiDocument {

    private static final String SHARED = "#/components/schemas/";

    private final Wiring wiring;
    private final String broker;

    private AsyncApiDocument(Wiring wiring, String broker) {
        this.wiring = wiring;
        this.broker = broker;
    }

    /**
     * The document as indented JSON.
     *
     * @param broker {@code host:port} at which clients outside reach Kafka
     */
    public static String json(Wiring wiring, String broker) {
        return EventJson.mapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new AsyncApiDocument(wiring, broker).document());
    }

    private Map<String, Object> document() {
        return ordered(
                Map.entry("asyncapi", "3.0.0"),
                Map.entry("info", info()),
                Map.entry("defaultContentType", "application/json"),
                Map.entry("servers", Map.of("kafka", server())),
                Map.entry("channels", channels()),
                Map.entry("operations", operations()),
                Map.entry(
                        "components",
                        ordered(Map.entry("messages", messages()), Map.entry("schemas", sharedSchemas()))));
    }

    private Map<String, Object> info() {
        return ordered(
                Map.entry("title", "Tuần Tra: " + wiring.service()),
                Map.entry("version", "1"),
                Map.entry(
                        "description",
                        "CloudEvents 1.0 in Kafka binary mode: attributes in ce_* headers, JSON body, "
                                + "at least once, in order per key."));
    }

    private Map<String, Object> server() {
        return ordered(
                Map.entry("host", "{broker}"),
                Map.entry("protocol", "kafka"),
                Map.entry(
                        "variables",
                        Map.of(
                                "broker",
                                ordered(
                                        Map.entry("default", broker),
                                        Map.entry(
                                                "description",
                                                "host:port of the brokers, as the operator gives it")))));
    }

    private SortedSet<Topic> topics() {
        SortedSet<Topic> topics = new TreeSet<>(wiring.publishes());
        topics.addAll(wiring.read());
        return topics;
    }

    private Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        topics().forEach(topic -> channels.put(topic.topicName(), channel(topic)));
        return channels;
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
                Map.entry("servers", List.of(ref("#/servers/kafka"))),
                Map.entry("messages", messages));
    }

    private Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        new TreeSet<>(wiring.publishes())
                .forEach(topic -> operations.put("send-" + topic.topicName(), operation("send", topic)));
        wiring.read().forEach(topic -> operations.put("receive-" + topic.topicName(), operation("receive", topic)));
        return operations;
    }

    private static Object operation(String action, Topic topic) {
        return ordered(Map.entry("action", action), Map.entry("channel", ref("#/channels/" + topic.topicName())));
    }

    private Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        topics().stream()
                .flatMap(topic -> typesOf(topic).stream())
                .forEach(type -> messages.put(
                        type.name(),
                        ordered(
                                Map.entry("name", type.name()),
                                Map.entry("summary", type.summary()),
                                Map.entry("headers", headers()),
                                Map.entry("payload", embedded(EventSchemas.schemaText(type))),
                                Map.entry(
                                        "examples", List.of(Map.of("payload", tree(EventSchemas.sampleText(type))))))));
        return messages;
    }

    private static JsonNode sharedSchemas() {
        return embedded(EventSchemas.commonText()).get("$defs");
    }

    /** A schema as a part of this document: references lead within it, and it has no base of its own. */
    private static JsonNode embedded(String schema) {
        ObjectNode embedded = (ObjectNode)
                tree(schema.replace(EventSchemas.COMMON_ID + "#/$defs/", SHARED).replace("\"#/$defs/", "\"" + SHARED));
        embedded.remove(List.of("$id", "$schema"));
        return embedded;
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
