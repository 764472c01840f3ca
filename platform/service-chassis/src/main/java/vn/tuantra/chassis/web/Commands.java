package vn.tuantra.chassis.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;

/** Makes the {@link Command} of a request: who gave it, its {@code Idempotency-Key} and the digest of its content. */
public final class Commands {

    private static final int MAX_KEY_LENGTH = 100;

    private Commands() {}

    /**
     * @param content the parsed body; a record, so that equal content has an equal digest
     * @throws Refusal {@code INVALID_FIELD} for an unusable {@code Idempotency-Key}
     */
    public static Command of(
            HttpServletRequest request, Caller caller, Role role, String action, String resource, Object content) {
        String key = request.getHeader("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > MAX_KEY_LENGTH)) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", "Idempotency-Key"));
        }
        return new Command(
                caller.as(role), action, resource, scoped(key, caller), digest(action + "\n" + content), null);
    }

    /** Keys of different callers never meet. */
    private static @Nullable String scoped(@Nullable String key, Caller caller) {
        return key == null ? null : caller.subject() + "/" + key;
    }

    /** A digest, so that no content is kept twice. */
    public static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
