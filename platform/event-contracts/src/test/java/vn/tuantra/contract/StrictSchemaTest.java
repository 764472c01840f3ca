package vn.tuantra.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictSchemaTest {

    static List<EventType> types() {
        return EventCatalogue.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theStrictestValidatorLoadsEverySchema(EventType type) {
        assertThat(StrictSchema.faultsOf(EventJson.mapper().readTree(EventSchemas.schemaText(type))))
                .isEmpty();
    }

    @Test
    void theStrictestValidatorLoadsTheSharedParts() {
        assertThat(StrictSchema.faultsOf(EventJson.mapper().readTree(EventSchemas.commonText())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"object","properties":{},"required":["a"]}                               | required a
            {"type":"object","properties":{"a":true},"anyOf":[{"required":["a"]}]}           | required a
            {"type":"string","format":"moment"}                                              | format
            {"type":["string","null"]}                                                       | more than one type
            {"minLength":1}                                                                  | minLength for type null
            {"type":"integer","maxLength":1}                                                 | maxLength for type integer
            {"type":"array"}                                                                 | without items
            {"type":"string","widget":1}                                                     | widget
            """)
    void aFaultIsSeen(String schema, String fault) {
        assertThat(StrictSchema.faultsOf(EventJson.mapper().readTree(schema)))
                .singleElement()
                .asString()
                .contains(fault);
    }
}
