package vn.tuantra.notification.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuantra.contract.EventJson;

/** Fills placeholders so that no value can leave its place: escaped as the content type demands. */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(id|to|text)}");

    private final UnaryOperator<String> escape;

    private Template(UnaryOperator<String> escape) {
        this.escape = escape;
    }

    static Template forContentType(String contentType) {
        return contentType.contains("json") ? new Template(Template::json) : forUrl();
    }

    static Template forUrl() {
        return new Template(value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    String fill(String template, Message message) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(escape.apply(
                        switch (found.group(1)) {
                            case "id" -> message.id().toString();
                            case "to" -> message.to();
                            default -> message.text();
                        })));
    }

    private static String json(String value) {
        String quoted = EventJson.mapper().writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }
}
