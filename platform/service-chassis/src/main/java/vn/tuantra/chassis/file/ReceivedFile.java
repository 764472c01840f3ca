package vn.tuantra.chassis.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has arrived completely and passed its checks; it lies in a temporary place until it is closed.
 *
 * @param size in bytes
 * @param sha256 of the bytes as they arrived, in lower-case hex
 */
public record ReceivedFile(Path path, FileKind kind, long size, String sha256) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
