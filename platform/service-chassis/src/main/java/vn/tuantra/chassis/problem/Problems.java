package vn.tuantra.chassis.problem;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Makes problem details: a stable {@code code}, a message in Vietnamese or English, and the details as properties.
 * Vietnamese is the default; English is used when the caller asks for it.
 */
public final class Problems {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    public Problems(MessageSource messages) {
        this.messages = messages;
    }

    public ProblemDetail of(HttpStatusCode status, String code, Map<String, Object> details, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:tuantra:problem:" + code));
        problem.setTitle(message(code, details, locale));
        problem.setProperty("code", code);
        details.forEach(problem::setProperty);
        return problem;
    }

    /** The message of a code; the code itself when there is none. */
    public String message(String code, Map<String, Object> details, Locale locale) {
        Locale chosen = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : VIETNAMESE;
        String text = String.valueOf(messages.getMessage(code, null, code, chosen));
        for (Entry<String, Object> detail : details.entrySet()) {
            text = text.replace("{" + detail.getKey() + "}", word(detail.getValue(), chosen));
        }
        return text;
    }

    /** A constant in a sentence is said in words, where the service has some ({@code word.…}). */
    private String word(Object value, Locale locale) {
        String text = String.valueOf(value);
        return String.valueOf(messages.getMessage("word." + text, null, text, locale));
    }
}
