package vn.tuantra.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON Schemas and samples of the catalogue, and validation against them with formats asserted. */
public final class EventSchemas {

    /** Identity of the schema whose {@code $defs} describe what more than one fact carries. */
    public static final String COMMON_ID = "urn:tuantra:common";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(COMMON_ID, commonText()))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));
    private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

    private EventSchemas() {}

    /**
     * What is wrong with a body, one line per violation with the path of the field; empty when it conforms.
     *
     * @throws tools.jackson.core.JacksonException when the body is not JSON at all
     */
    public static List<String> violations(EventType type, byte[] body) {
        return schemaOf(type).validate(EventJson.mapper().readTree(body)).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .sorted()
                .toList();
    }

    /** The schema's own text. */
    public static String schemaText(EventType type) {
        return text(type.schemaResource());
    }

    /** The text of the schema with the shared parts. */
    public static String commonText() {
        return text("/vn/tuantra/contract/schemas/common.json");
    }

    /** A realistic body of that type. */
    public static String sampleText(EventType type) {
        return text(type.sampleResource());
    }

    private static Schema schemaOf(EventType type) {
        return LOADED.computeIfAbsent(type.name(), name -> REGISTRY.getSchema(schemaText(type), InputFormat.JSON));
    }

    private static String text(String resource) {
        try (InputStream in = EventSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
