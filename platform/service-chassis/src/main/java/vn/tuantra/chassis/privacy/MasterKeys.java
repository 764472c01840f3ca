package vn.tuantra.chassis.privacy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKey;

/** The configured master keys; each is known by the beginning of its digest, so that rotation needs no numbering. */
final class MasterKeys {

    private static final int NAME_BYTES = 4;

    private final Map<String, SecretKey> byName = new HashMap<>();
    private final String currentName;

    MasterKeys(PrivacyProperties properties) {
        this.currentName = add(properties.masterKey());
        properties.previousMasterKeys().forEach(this::add);
    }

    SecretKey current() {
        return named(currentName);
    }

    String currentName() {
        return currentName;
    }

    /** @throws UnreadablePersonalData when no configured key has this name */
    SecretKey named(String name) {
        SecretKey key = byName.get(name);
        if (key == null) {
            throw new UnreadablePersonalData(
                    new IllegalStateException("Master key " + name + " is not configured (any more)"));
        }
        return key;
    }

    private String add(String encoded) {
        byte[] bytes = Base64.getDecoder().decode(encoded);
        String name = name(bytes);
        byName.put(name, AesGcm.key(bytes));
        return name;
    }

    private static String name(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
