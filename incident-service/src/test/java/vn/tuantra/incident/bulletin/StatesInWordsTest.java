package vn.tuantra.incident.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuantra.contract.incident.IncidentState;

/** A refusal that names a state says it in the language of the sentence around it. */
class StatesInWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyStateHasAWord(String language) {
        ResourceBundle words = ResourceBundle.getBundle("problems", Locale.of(language));

        assertThat(Stream.of(IncidentState.values(), Bulletin.State.values())
                        .flatMap(Arrays::stream)
                        .map(state -> "word." + state.name()))
                .allSatisfy(key -> assertThat(words.containsKey(key)).as(key).isTrue());
    }
}
