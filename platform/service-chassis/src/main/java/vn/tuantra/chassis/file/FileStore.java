package vn.tuantra.chassis.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Where the bytes lie. A stored file never changes: an id is written once. */
public interface FileStore {

    /**
     * Stores the file under an id that was never used before. Storing is all or nothing.
     *
     * @throws FileStoreUnavailable when the store is away
     */
    void put(UUID id, Path content, long size) throws IOException;

    /** The bytes, or empty when there is no such file. The caller closes the stream. */
    Optional<InputStream> open(UUID id);

    /** Removes the bytes; nothing happens when there are none. */
    void delete(UUID id);
}
