package vn.tuantra.testkit.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** A refusal that names a state says it in the language of the sentence around it. */
public final class StateWords {

    private StateWords() {}

    /** Fails for the first state that {@code problems.properties} has no word for, in Vietnamese or in English. */
    public static void requireOf(Enum<?>[]... states) {
        Stream.of("vi", "en").map(Locale::of).forEach(language -> {
            ResourceBundle words = ResourceBundle.getBundle("problems", language);
            assertThat(Stream.of(states).flatMap(Arrays::stream).map(state -> "word." + state.name()))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(words.containsKey(key))
                            .as("%s in %s", key, language)
                            .isTrue());
        });
    }
}
