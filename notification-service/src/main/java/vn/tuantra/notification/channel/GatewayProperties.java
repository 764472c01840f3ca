package vn.tuantra.notification.channel;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An SMS or voice gateway that is told by one HTTP request per message. Absent {@code url}: there is none.
 *
 * @param url where the request goes; may hold the placeholders
 * @param contentType of the body: JSON or form, which decides how values are escaped
 * @param body template with the placeholders {@code {id}}, {@code {to}} and {@code {text}}
 * @param headers more headers, for example the gateway's key
 * @param referencePointer JSON pointer to the gateway's own number in its answer
 */
public record GatewayProperties(
        @Nullable String url,
        @DefaultValue("application/json") String contentType,

        @DefaultValue("{\"id\":\"{id}\",\"to\":\"{to}\",\"text\":\"{text}\"}")
        String body,

        @DefaultValue Map<String, String> headers,
        @DefaultValue("/id") String referencePointer) {

    /** Without the headers: one of them is a key. */
    @Override
    public String toString() {
        return "GatewayProperties[configured=" + (url != null) + "]";
    }
}
