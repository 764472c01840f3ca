package vn.tuantra.notification.channel;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Web Push with VAPID (RFC 8292). Absent keys: there is none.
 *
 * @param privateKey PKCS#8 in Base64
 * @param publicKey the uncompressed point in Base64url, as browsers want it
 * @param contact {@code mailto:} of the operator, told to the push services
 */
public record PushProperties(
        @Nullable String privateKey,
        @Nullable String publicKey,
        @DefaultValue("mailto:quan-tri@localhost") String contact) {

    boolean isConfigured() {
        return privateKey != null && publicKey != null;
    }

    /** Without the private key. */
    @Override
    public String toString() {
        return "PushProperties[" + publicKey + "]";
    }
}
