package vn.tuantra.chassis.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random nonce, bound to the place where the text belongs. */
final class AesGcm {

    static final int KEY_BYTES = 32;

    private static final String VERSION = "v1.";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has " + KEY_BYTES + " bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    static String seal(SecretKey key, String place, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, place, plain);
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @throws UnreadablePersonalData when it was altered, moved to another place or sealed with another key */
    static byte[] open(SecretKey key, String place, String sealed) {
        if (!sealed.startsWith(VERSION)) {
            throw new UnreadablePersonalData(null);
        }
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed.substring(VERSION.length())));
            byte[] nonce = new byte[NONCE_BYTES];
            whole.get(nonce);
            byte[] body = new byte[whole.remaining()];
            whole.get(body);
            return run(Cipher.DECRYPT_MODE, key, nonce, place, body);
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException e) {
            throw new UnreadablePersonalData(e);
        }
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, String place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new UnreadablePersonalData(e);
        }
    }
}
