package vn.tuantra.chassis.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import vn.tuantra.chassis.privacy.PersonalKey;

/**
 * Files that show persons: each is encrypted with a key of its own before it is stored, and that key is sealed by the
 * key of the record it belongs to. When the record's key is destroyed the file cannot be read any more, wherever copies
 * of it may lie.
 */
public final class SealedFiles {

    private static final int KEY_BYTES = 32;
    private static final String FIELD = "file/";

    private final FileStore store;
    private final SecureRandom random = new SecureRandom();

    SealedFiles(FileStore store) {
        this.store = store;
    }

    /**
     * Encrypts and stores.
     *
     * @return the sealed key, to be kept beside the file's description
     */
    public String put(UUID id, ReceivedFile file, PersonalKey owner) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Path sealed = Files.createTempFile(file.path().toAbsolutePath().getParent(), "sealed-", ".part");
        try {
            SealedStream.write(file.path(), sealed, key);
            store.put(id, sealed, Files.size(sealed));
        } finally {
            Files.deleteIfExists(sealed);
        }
        return owner.seal(FIELD + id, Base64.getEncoder().encodeToString(key));
    }

    /** The bytes as they were received; empty when they are gone. Reading fails when they were altered. */
    public Optional<InputStream> open(UUID id, String sealedKey, PersonalKey owner) {
        byte[] key = Base64.getDecoder().decode(owner.open(FIELD + id, sealedKey));
        return store.open(id).map(in -> new BufferedInputStream(new SealedStream(in, key)));
    }

    public void delete(UUID id) {
        store.delete(id);
    }
}
