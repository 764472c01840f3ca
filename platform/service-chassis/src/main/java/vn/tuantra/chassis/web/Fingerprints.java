package vn.tuantra.chassis.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.security.Admitted;

/**
 * Digests that tell a repetition from something else: of who asks, for what, where, and of the canonical form of
 * everything that was sent. Keyed where the service has a key, because a phone number can be found from a plain digest
 * by trying them all.
 */
public final class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    /** @param secret 32 bytes in Base64; absent in services that keep no personal data */
    Fingerprints(@Nullable String secret) {
        byte[] seed = secret == null || secret.isBlank()
                ? "tuantra".getBytes(UTF_8)
                : Base64.getDecoder().decode(secret);
        // Not the key of the search index itself: what one digest says must not help with the other.
        this.key = new SecretKeySpec(mac(new SecretKeySpec(seed, ALGORITHM), "fingerprint"), ALGORITHM);
    }

    String of(Admitted admitted, HttpServletRequest request) {
        String query = request.getQueryString();
        return of(
                admitted.permission().action(),
                admitted.caller().subject(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                ReceivedBody.canonical(request));
    }

    /** The digest of some texts in their order. */
    public String of(String... parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            // Lengths, so that no two lists of texts look alike.
            all.append(part.length()).append(':').append(part);
        }
        return HexFormat.of().formatHex(Arrays.copyOf(mac(key, all.toString()), BYTES));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
