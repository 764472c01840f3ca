package vn.tuantra.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;

/**
 * The secrets under which the stack's personal data lie: made once with the data and kept beside them, readable by their
 * owner only. They are handed over as a file because arguments can be read by everybody on the machine.
 */
final class PrivacySecrets {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PrivacySecrets() {}

    /** The file, made when there is none. */
    static Path in(Path folder) {
        Path file = folder.resolve("privacy.properties");
        try {
            Files.createDirectories(folder);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, content(), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException kept) {
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String content() {
        return "tuantra.privacy.master-key=%s%ntuantra.privacy.index-key=%s%n".formatted(key(), key()) + webPush();
    }

    /** The key under which this installation sends push messages. */
    private static String webPush() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
            byte[] uncompressed = new byte[1 + 2 * KEY_BYTES];
            uncompressed[0] = 4;
            put(point.getAffineX(), uncompressed, 1);
            put(point.getAffineY(), uncompressed, 1 + KEY_BYTES);
            return "notification.channel.web-push.private-key=%s%nnotification.channel.web-push.public-key=%s%n"
                    .formatted(
                            Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                            Base64.getUrlEncoder().withoutPadding().encodeToString(uncompressed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(BigInteger coordinate, byte[] into, int at) {
        byte[] raw = coordinate.toByteArray();
        int length = Math.min(raw.length, KEY_BYTES);
        System.arraycopy(raw, raw.length - length, into, at + KEY_BYTES - length, length);
    }

    private static String key() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
