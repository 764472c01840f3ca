package vn.tuantra.edge.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** A page of plain HTML with {@code {{name}}} where values go; values are escaped. */
final class Html {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

    private final String text;

    private Html(String text) {
        this.text = text;
    }

    static Html resource(String name) {
        try (InputStream file = new ClassPathResource("page/" + name).getInputStream()) {
            return new Html(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Html of(String text) {
        return new Html(text);
    }

    /** Fills every place; {@link Html} values are parts of the page, anything else is text. */
    Html with(Map<String, ?> values) {
        return new Html(PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, values))));
    }

    private static String value(MatchResult place, Map<String, ?> values) {
        Object value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalArgumentException("Nothing for " + place.group());
        }
        return value instanceof Html part ? part.text : HtmlUtils.htmlEscape(value.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
