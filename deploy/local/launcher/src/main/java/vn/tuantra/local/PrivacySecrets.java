package vn.tuantra.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
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
        return "tuantra.privacy.master-key=%s%ntuantra.privacy.index-key=%s%n".formatted(key(), key());
    }

    private static String key() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
