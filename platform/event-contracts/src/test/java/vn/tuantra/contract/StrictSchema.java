package vn.tuantra.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What validators in their strictest mode refuse to load: words that they do not know, formats that nobody declared, a
 * {@code required} field that the same part does not describe, a word without the type that it is for, arrays without
 * items.
 */
final class StrictSchema {

    private static final Set<String> NOTES = Set.of("$schema", "$id", "title", "description");
    private static final Set<String> FORMATS = Set.of("uuid", "date", "date-time");
    private static final Set<String> ANY_TYPE = Set.of("type", "enum", "const", "anyOf", "$ref", "$defs");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "object", Set.of("properties", "required"),
            "array", Set.of("items", "minItems", "maxItems", "uniqueItems"),
            "string", Set.of("format", "pattern", "minLength", "maxLength"),
            "number", Set.of("minimum", "maximum"),
            "integer", Set.of("minimum", "maximum"),
            "boolean", Set.of());

    private final List<String> faults = new ArrayList<>();

    private StrictSchema() {}

    static List<String> faultsOf(JsonNode schema) {
        StrictSchema check = new StrictSchema();
        check.check(schema, "#", null);
        return check.faults;
    }

    private void check(JsonNode schema, String at, @Nullable String outerType) {
        if (schema.isBoolean()) {
            return;
        }
        JsonNode type = schema.path("type");
        String known = type.isString() ? type.asString() : outerType;
        if (type.isArray()) {
            faults.add(at + ": more than one type");
        }
        for (String word : schema.propertyNames()) {
            if (!NOTES.contains(word) && !ANY_TYPE.contains(word) && !allowed(word, known)) {
                faults.add(at + ": " + word + " for type " + known);
            }
        }
        JsonNode format = schema.path("format");
        if (!format.isMissingNode() && !FORMATS.contains(format.asString())) {
            faults.add(at + ": format " + format);
        }
        if (schema.has("$ref") && schema.size() > 1) {
            faults.add(at + ": words beside $ref");
        }
        if (type.asString("").equals("array") && !schema.has("items")) {
            faults.add(at + ": array without items");
        }
        for (JsonNode required : schema.path("required")) {
            if (!schema.path("properties").has(required.asString())) {
                faults.add(at + ": required " + required.asString() + " is not described");
            }
        }
        parts(schema, at).forEach(part -> check(part.schema(), part.at(), part.outerType()));
        int branch = 0;
        for (JsonNode one : schema.path("anyOf")) {
            check(one, at + "/anyOf/" + branch++, known);
        }
    }

    private static boolean allowed(String word, @Nullable String type) {
        return type != null && WORDS.getOrDefault(type, Set.of()).contains(word);
    }

    private record Part(
            JsonNode schema, String at, @Nullable String outerType) {}

    private static Stream<Part> parts(JsonNode schema, String at) {
        Stream<Part> named = Stream.of("properties", "$defs")
                .flatMap(word -> schema.path(word)
                        .propertyStream()
                        .map(part -> new Part(part.getValue(), at + "/" + word + "/" + part.getKey(), null)));
        return schema.has("items")
                ? Stream.concat(named, Stream.of(new Part(schema.get("items"), at + "/items", null)))
                : named;
    }
}
