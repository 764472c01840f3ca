package vn.tuantra.team.word;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * The words for constants, as they stand in a sentence: the {@code word.} lines of {@code problems_vi.properties} and
 * {@code problems_en.properties}. A test holds every constant that is shown against them.
 */
public final class TeamWords {

    private static final String PREFIX = "word.";
    private static final Map<String, String> VIETNAMESE = read(Locale.of("vi"));
    private static final Map<String, String> ENGLISH = read(Locale.ENGLISH);

    private TeamWords() {}

    /** All of them by constant, in English or else in Vietnamese. */
    public static Map<String, String> all(Locale language) {
        return "en".equals(language.getLanguage()) ? ENGLISH : VIETNAMESE;
    }

    /** In Vietnamese with a capital, as in a cell of a table; the constant itself where nobody has said how. */
    public static String title(Enum<?> constant) {
        String word = VIETNAMESE.getOrDefault(constant.name(), constant.name());
        return word.substring(0, 1).toUpperCase(Locale.of("vi")) + word.substring(1);
    }

    private static Map<String, String> read(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle("problems", language);
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> words.put(key.substring(PREFIX.length()), bundle.getString(key)));
        return Map.copyOf(words);
    }
}
