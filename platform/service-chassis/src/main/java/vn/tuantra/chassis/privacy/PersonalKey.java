package vn.tuantra.chassis.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Seals and opens the personal fields of one record. What is sealed can only be opened as the same field of the same
 * record.
 */
public final class PersonalKey {

    private final UUID recordId;
    private final SecretKey key;

    PersonalKey(UUID recordId, SecretKey key) {
        this.recordId = recordId;
        this.key = key;
    }

    /** The text to store: {@code v1.} and nonce, ciphertext and tag in Base64url. */
    public String seal(String field, String plain) {
        return AesGcm.seal(key, place(field), plain.getBytes(UTF_8));
    }

    /** @throws UnreadablePersonalData when the stored text was altered or belongs elsewhere */
    public String open(String field, String sealed) {
        return new String(AesGcm.open(key, place(field), sealed), UTF_8);
    }

    private String place(String field) {
        return recordId + "/" + field;
    }
}
