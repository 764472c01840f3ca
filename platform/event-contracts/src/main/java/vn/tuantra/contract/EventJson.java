package vn.tuantra.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one way an event is written as JSON and read back. Absent values are left out; unknown fields are ignored, so
 * that adding an optional field is free for consumers.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(64 * 1024)
                            .build())
                    .build())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(Instant.class, new PublishableInstant()))
            .build();

    private EventJson() {}

    /** The mapper itself, for readers that need the tree. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * UTF-8 JSON of the record's components.
     *
     * @throws JacksonException for an instant that RFC 3339 cannot write, before or after the years 0 to 9999
     */
    public static byte[] write(DomainEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * Reads a body.
     *
     * @throws JacksonException when it is not JSON of that shape
     */
    public static DomainEvent read(EventType type, byte[] body) {
        return MAPPER.readValue(body, type.payload());
    }
}
