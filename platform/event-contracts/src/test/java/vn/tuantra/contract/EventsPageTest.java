package vn.tuantra.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/events.md} and {@code deploy/kafka/topics.yaml} say what the catalogue says. */
class EventsPageTest {

    private static final Path PAGE = Path.of("../../docs/events.md");
    private static final Path TOPICS = Path.of("../../deploy/kafka/topics.yaml");

    @ParameterizedTest
    @EnumSource
    void thePageSaysKeyOwnerAndTypesOfATopic(Topic topic) throws IOException {
        Matcher row = find("(?m)^\\| `%s`(?: \\(compacted\\))? \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\|$", topic, PAGE);

        assertThat(row.group(1)).isEqualTo(topic.keyMeaning());
        assertThat(row.group(2)).isEqualTo(topic.owner());
        assertThat(row.group(3).split(", "))
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.types().stream()
                        .filter(type -> type.topic() == topic)
                        .map(type -> "`" + type.name() + "`")
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void theTopicsFileSaysTheKeyOfATopic(Topic topic) throws IOException {
        assertThat(find("name: %s, key: \"?([^\",]+(?:,[^\"]*(?=\"))?)\"?, owner", topic, TOPICS)
                        .group(1))
                .isEqualTo(topic.keyMeaning());
    }

    @Test
    void thePageNamesNoTypeThatIsNotPublished() throws IOException {
        assertThat(Pattern.compile("vn\\.tuantra\\.[a-z-]+\\.[a-z-]+\\.v[0-9]")
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(found -> EventCatalogue.byName(found.group()).isPresent()))
                .isNotEmpty()
                .containsOnly(true);
    }

    private static Matcher find(String pattern, Topic topic, Path file) throws IOException {
        Matcher found = Pattern.compile(pattern.formatted(Pattern.quote(topic.topicName())))
                .matcher(Files.readString(file));
        assertThat(found.find()).as(topic + " in " + file).isTrue();
        return found;
    }
}
