package vn.tuantra.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventCatalogueTest {

    static List<EventType> types() {
        return EventCatalogue.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everySampleConformsToItsSchema(EventType type) {
        assertThat(EventSchemas.violations(type, sample(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everySampleSurvivesBeingReadAndWritten(EventType type) {
        DomainEvent event = EventJson.read(type, sample(type));

        assertThat(EventJson.mapper().readTree(EventJson.write(event)))
                .isEqualTo(EventJson.mapper().readTree(sample(type)));
        assertThat(EventCatalogue.typeOf(event)).isEqualTo(type);
        assertThat(event.key()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("types")
    void unknownFieldsAreIgnored(EventType type) {
        ObjectNode body = (ObjectNode) EventJson.mapper().readTree(sample(type));
        body.put("addedNextYear", true);

        assertThat(EventJson.read(type, body.toString().getBytes(UTF_8))).isEqualTo(EventJson.read(type, sample(type)));
        assertThat(EventSchemas.violations(type, body.toString().getBytes(UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMissingRequiredFieldIsNamed(EventType type) {
        JsonNode schema = EventJson.mapper().readTree(EventSchemas.schemaText(type));
        for (JsonNode required : schema.get("required")) {
            ObjectNode body = (ObjectNode) EventJson.mapper().readTree(sample(type));
            body.remove(required.asString());

            assertThat(EventSchemas.violations(type, body.toString().getBytes(UTF_8)))
                    .anyMatch(violation -> violation.contains(required.asString()));
        }
    }

    @Test
    void typeNamesAreStableAndNeverClassNames() {
        assertThat(EventCatalogue.types())
                .extracting(EventType::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("vn\\.tuantra\\.[a-z-]+\\.[a-z-]+\\.v[1-9][0-9]*"));
    }

    @Test
    void theSampleOfAReportWithoutAnyPlaceIsRefused() {
        EventType report =
                EventCatalogue.byName("vn.tuantra.incident.report.v1").orElseThrow();
        ObjectNode body = (ObjectNode) EventJson.mapper().readTree(sample(report));
        body.putObject("place");

        assertThat(EventSchemas.violations(report, body.toString().getBytes(UTF_8)))
                .anyMatch(violation -> violation.startsWith("/place"));
    }

    private static byte[] sample(EventType type) {
        return EventSchemas.sampleText(type).getBytes(UTF_8);
    }
}
