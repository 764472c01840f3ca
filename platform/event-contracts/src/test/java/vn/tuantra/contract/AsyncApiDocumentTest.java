package vn.tuantra.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AsyncApiDocumentTest {

    private static final Path EVENTS_PAGE = Path.of("../../docs/events.md");

    @Test
    void describesEveryTopicAndTypeOfTheCatalogue() {
        JsonNode document = EventJson.mapper().readTree(AsyncApiDocument.json());

        assertThat(document.at("/asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(document.at("/channels").propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        assertThat(document.at("/components/messages").propertyNames())
                .containsExactlyElementsOf(
                        EventCatalogue.types().stream().map(EventType::name).toList());
    }

    @Test
    void everyReferenceInItLeadsSomewhere() {
        JsonNode document = EventJson.mapper().readTree(AsyncApiDocument.json());

        assertThat(document.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(
                                document.at(ref.asString().substring(1)).isMissingNode())
                        .as(ref.asString())
                        .isFalse());
    }

    @Test
    void theEventsPageNamesEveryTopicAndType() throws Exception {
        String page = Files.readString(EVENTS_PAGE);

        assertThat(page)
                .contains(Arrays.stream(Topic.values()).map(Topic::topicName).toArray(String[]::new));
        assertThat(page)
                .contains(EventCatalogue.types().stream().map(EventType::name).toArray(String[]::new));
    }
}
