package vn.tuantra.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Schemas and records say the same, down to the last part of a part. */
class SchemaShapeTest {

    private static final JsonNode SHARED =
            EventJson.mapper().readTree(EventSchemas.commonText()).get("$defs");
    private static final Map<Class<?>, String> PLAIN = Map.ofEntries(
            Map.entry(UUID.class, "string uuid"),
            Map.entry(Instant.class, "string date-time"),
            Map.entry(LocalDate.class, "string date"),
            Map.entry(String.class, "string"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"));

    static List<EventType> types() {
        return EventCatalogue.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaDescribesTheRecord(EventType type) {
        compare(type.payload(), EventJson.mapper().readTree(EventSchemas.schemaText(type)), type.name());
    }

    @Test
    void everySharedPartIsUsed() {
        Set<String> used = new TreeSet<>();
        EventCatalogue.types().forEach(type -> addReferences(EventSchemas.schemaText(type), used));
        addReferences(EventSchemas.commonText(), used);

        assertThat(SHARED.propertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    private static void addReferences(String schema, Set<String> names) {
        EventJson.mapper()
                .readTree(schema)
                .findValues("$ref")
                .forEach(ref -> names.add(ref.asString().replaceAll(".*/", "")));
    }

    private static void compare(Class<?> record, JsonNode schema, String at) {
        assertThat(schema.path("type").asString("")).as(at).isEqualTo("object");
        List<RecordComponent> components = List.of(record.getRecordComponents());
        assertThat(schema.get("properties").propertyNames())
                .as(at)
                .containsExactlyInAnyOrderElementsOf(
                        components.stream().map(RecordComponent::getName).toList());
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .as("required of " + at)
                .containsExactlyInAnyOrderElementsOf(components.stream()
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
        components.forEach(component -> compare(
                component.getAnnotatedType(),
                schema.get("properties").get(component.getName()),
                at + "/" + component.getName()));
    }

    private static void compare(AnnotatedType declared, JsonNode schema, String at) {
        Type type = declared.getType();
        if (declared instanceof AnnotatedParameterizedType list) {
            assertThat(((ParameterizedType) type).getRawType()).as(at).isEqualTo(List.class);
            assertThat(schema.path("type").asString("")).as(at).isEqualTo("array");
            compare(list.getAnnotatedActualTypeArguments()[0], schema.path("items"), at + "[]");
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (PLAIN.containsKey(plain)) {
            assertThat((schema.path("type").asString("") + " "
                                    + schema.path("format").asString(""))
                            .trim())
                    .as(at)
                    .isEqualTo(PLAIN.get(plain));
            return;
        }
        assertThat(schema.path("$ref").asString("")).as(at).endsWith("#/$defs/" + plain.getSimpleName());
        JsonNode shared = SHARED.path(plain.getSimpleName());
        if (plain.isEnum()) {
            assertThat(shared.path("enum").valueStream().map(JsonNode::asString).collect(toSet()))
                    .as(at)
                    .isEqualTo(Arrays.stream(plain.getEnumConstants())
                            .map(Object::toString)
                            .collect(toSet()));
        } else {
            compare(plain, shared, at);
        }
    }
}
