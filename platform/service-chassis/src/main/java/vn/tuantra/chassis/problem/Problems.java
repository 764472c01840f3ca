package vn.tuantra.chassis.problem;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import vn.tuantra.contract.VietnamDay;

/**
 * Makes problem details: a stable {@code code}, a message in Vietnamese or English, and the details as properties.
 * Vietnamese is the default; English is used when the caller asks for it.
 */
public final class Problems {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter LOCAL_TIME = hanoi("HH:mm 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter ENGLISH_TIME = hanoi("HH:mm 'on' uuuu-MM-dd");
    private static final DateTimeFormatter LOCAL_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** The details that name a field of the request. */
    private static final Set<String> FIELDS = Set.of("field", "other");

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
            text = text.replace("{" + detail.getKey() + "}", word(detail.getKey(), detail.getValue(), chosen));
        }
        return text;
    }

    /** A field of a request, given by its path, as people call it; the path where nobody has said how. */
    public String field(String path, Locale locale) {
        return word("field", path, "en".equals(locale.getLanguage()) ? Locale.ENGLISH : VIETNAMESE);
    }

    /** Constants and names of fields in a sentence are said in words, where the service has some. */
    private String word(String detail, Object value, Locale locale) {
        if (value instanceof Instant at) {
            return (VIETNAMESE.equals(locale) ? LOCAL_TIME : ENGLISH_TIME).format(at);
        }
        if (value instanceof LocalDate day) {
            return VIETNAMESE.equals(locale) ? LOCAL_DAY.format(day) : day.toString();
        }
        String text = String.valueOf(value);
        String key = FIELDS.contains(detail) ? "field." + lastOf(text) : "word." + text;
        return String.valueOf(messages.getMessage(key, null, text, locale));
    }

    private static DateTimeFormatter hanoi(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(VietnamDay.ZONE);
    }

    /** {@code particulars.disarming.items[0].kind} is {@code kind}. */
    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replaceFirst("\\[\\d+]$", "");
    }
}
