package vn.tuantra.testkit.http;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Requests made from a service's own OpenAPI document, most of them with something wrong in them. Whatever comes, the
 * service answers with a refusal of its own, and takes nothing that cannot be meant. Seeded: a failure can be repeated.
 */
public final class SchemaFuzz {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final String NOT_PRINTABLE = "a\u0000b\u202Ec";

    private final JsonNode api;
    private final Random random;
    private final List<Operation> operations = new ArrayList<>();
    private boolean nonsense;

    private record Operation(String method, String path, JsonNode described) {}

    /**
     * @param api the OpenAPI document
     * @param leaveOut paths that are not asked, such as streams
     */
    public SchemaFuzz(JsonNode api, long seed, List<String> leaveOut) {
        this.api = api;
        this.random = new Random(seed);
        for (Entry<String, JsonNode> path : api.path("paths").properties()) {
            if (path.getKey().startsWith("/api/") && !leaveOut.contains(path.getKey())) {
                for (Entry<String, JsonNode> method : path.getValue().properties()) {
                    operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
                }
            }
        }
    }

    /**
     * Sends that many requests.
     *
     * @param tokenFor makes a token for a role
     * @return what was answered by a failure of the service, or taken although it is nonsense
     */
    public List<String> run(int port, int requests, UnaryOperator<String> tokenFor) {
        List<String> wrong = new ArrayList<>();
        int accepted = 0;
        Map<String, String> tokens = new HashMap<>();
        for (int i = 0; i < requests; i++) {
            Operation operation = operations.get(random.nextInt(operations.size()));
            nonsense = false;
            String uri = uriOf(operation);
            @Nullable String body = bodyOf(operation);
            Api.Answer answer = new Api(port, tokens.computeIfAbsent(roleOf(operation), tokenFor))
                    .send(
                            operation.method().toUpperCase(Locale.ROOT),
                            uri,
                            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                            Map.of("content-type", mediaTypeOf(operation)));
            boolean failed = answer.status() >= 500;
            boolean taken = nonsense && answer.status() < 300;
            accepted += answer.status() < 300 ? 1 : 0;
            if (failed || taken) {
                wrong.add("%s %s %s: %d %s".formatted(operation.method(), uri, body, answer.status(), answer.code()));
            }
        }
        if (accepted == 0) {
            wrong.add("none of %d requests was accepted: what lies behind the door was not tried".formatted(requests));
        }
        return wrong;
    }

    private String roleOf(Operation operation) {
        String description = operation.described().path("description").asString("");
        int at = description.indexOf("Roles: ");
        if (at < 0) {
            return "AUDITOR";
        }
        String[] roles = description.substring(at + 7).replace(".", "").split(", ", -1);
        return roles[random.nextInt(roles.length)];
    }

    private String uriOf(Operation operation) {
        Map<String, String> query = new HashMap<>();
        String path = operation.path();
        for (JsonNode parameter : operation.described().path("parameters")) {
            String name = parameter.path("name").asString("");
            switch (parameter.path("in").asString("")) {
                case "path" -> path = path.replace("{" + name + "}", encoded(pathPart()));
                case "query" -> {
                    if (parameter.path("required").asBoolean() || random.nextInt(3) == 0) {
                        query.put(name, encoded(text(value(parameter.path("schema"), 0))));
                    }
                }
                default -> {}
            }
        }
        if (random.nextInt(12) == 0) {
            query.put("surprise", "1");
            nonsense = true;
        }
        StringBuilder uri = new StringBuilder(path);
        query.forEach((name, value) -> uri.append(uri.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return uri.toString();
    }

    private String pathPart() {
        return random.nextInt(8) == 0 ? "not-an-id" : new UUID(7, random.nextInt(50)).toString();
    }

    private @Nullable String bodyOf(Operation operation) {
        JsonNode content = operation.described().path("requestBody").path("content");
        if (content.isMissingNode()) {
            return null;
        }
        JsonNode schema = content.properties().iterator().next().getValue().path("schema");
        if (!mediaTypeOf(operation).contains("json")) {
            return "a,b\n1,2\n";
        }
        JsonNode body = value(schema, 0);
        return random.nextInt(40) == 0 ? JSON.writeValueAsString(body) + "}" : JSON.writeValueAsString(body);
    }

    private static String mediaTypeOf(Operation operation) {
        JsonNode content = operation.described().path("requestBody").path("content");
        return content.isMissingNode()
                ? "application/json"
                : content.properties().iterator().next().getKey();
    }

    private JsonNode value(JsonNode described, int depth) {
        JsonNode schema = resolved(described);
        if (random.nextInt(25) == 0) {
            return strange();
        }
        if (schema.has("enum")) {
            JsonNode words = schema.path("enum");
            return words.get(random.nextInt(words.size()));
        }
        return switch (typeOf(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> NODES.numberNode(number(schema));
            case "number" -> NODES.numberNode(random.nextBoolean() ? 21.04 : 105.84);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> string(schema);
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        for (Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean required = schema.path("required").toString().contains('"' + property.getKey() + '"');
            if (depth < DEEPEST && (required || random.nextInt(3) == 0) && random.nextInt(30) > 0) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        }
        if (random.nextInt(30) == 0 && schema.has("properties")) {
            object.put("surprise", 1);
            nonsense = true;
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = NODES.arrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            array.add(value(schema.path("items"), depth + 1));
        }
        if (random.nextInt(30) == 0) {
            array.addNull();
            nonsense = true;
        }
        return array;
    }

    private JsonNode string(JsonNode schema) {
        if (random.nextInt(30) == 0) {
            nonsense = true;
            return NODES.stringNode(NOT_PRINTABLE);
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> NODES.stringNode(new UUID(7, random.nextInt(50)).toString());
            case "date-time" -> time("2026-11-27T10:00:00Z", "+58876-01-01T00:00:00Z");
            case "date" -> time("2026-11-27", "+999999999-12-31");
            default ->
                NODES.stringNode(
                        random.nextInt(10) == 0
                                ? "x".repeat(5_000)
                                : List.of("Nguyễn Văn A", "x", "12", "").get(random.nextInt(4)));
        };
    }

    private JsonNode time(String good, String bad) {
        if (random.nextInt(15) == 0) {
            nonsense = true;
            return random.nextBoolean() ? NODES.stringNode(bad) : NODES.numberNode(1_669_507_200_000L);
        }
        return NODES.stringNode(good);
    }

    /** Of another type than anything that is asked for; some of it a service may read as text. */
    private JsonNode strange() {
        return switch (random.nextInt(5)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(Long.MAX_VALUE);
            case 2 -> NODES.objectNode().put("$where", "1");
            case 3 -> NODES.arrayNode().add(NODES.arrayNode());
            default -> NODES.booleanNode(true);
        };
    }

    private long number(JsonNode schema) {
        return switch (random.nextInt(6)) {
            case 0 -> -1;
            case 1 -> Integer.MAX_VALUE;
            case 2 -> schema.path("minimum").asLong(0);
            default -> 1 + random.nextInt(5);
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode at = schema;
        for (int hops = 0; at.has("$ref") && hops < 10; hops++) {
            String reference = at.path("$ref").asString();
            at = api.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return at;
    }

    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString("") : type.asString("");
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
