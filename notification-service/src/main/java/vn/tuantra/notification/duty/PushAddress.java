package vn.tuantra.notification.duty;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventJson;

/**
 * A browser's push subscription ({@code PushSubscription.toJSON()}).
 *
 * @param endpoint the push service's address for this browser
 * @param p256dh the browser's public key, Base64url
 * @param auth the browser's secret, Base64url
 */
public record PushAddress(URI endpoint, String p256dh, String auth) {

    private static final int KEY_BYTES = 65;
    private static final int AUTH_BYTES = 16;

    /** Reads the JSON text; empty when it is no usable subscription. */
    public static Optional<PushAddress> parse(String json) {
        try {
            JsonNode node = EventJson.mapper().readTree(json);
            URI endpoint = new URI(node.path("endpoint").asString(""));
            String key = node.path("keys").path("p256dh").asString("");
            String secret = node.path("keys").path("auth").asString("");
            boolean usable = List.of("https", "http").contains(String.valueOf(endpoint.getScheme()))
                    && endpoint.getHost() != null
                    && Base64.getUrlDecoder().decode(key).length == KEY_BYTES
                    && Base64.getUrlDecoder().decode(secret).length == AUTH_BYTES;
            return usable ? Optional.of(new PushAddress(endpoint, key, secret)) : Optional.empty();
        } catch (JacksonException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
