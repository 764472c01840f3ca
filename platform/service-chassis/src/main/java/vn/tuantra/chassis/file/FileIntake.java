package vn.tuantra.chassis.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;

/**
 * Receives a file: counts, hashes and recognises it while it streams to a temporary place. Nothing is stored before the
 * last byte is there and every check passed, so a broken upload leaves nothing behind.
 */
public final class FileIntake {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    FileIntake(Path folder) {
        this.folder = folder;
    }

    /**
     * Receives everything that the stream has. The caller closes the result.
     *
     * @param declaredType the media type that the sender says it is; absent when it says nothing
     * @throws Refusal {@code FILE_EMPTY}, {@code FILE_TOO_LARGE}, {@code FILE_TYPE_NOT_ALLOWED} when the bytes are of no
     *     kind that the policy takes, {@code FILE_TYPE_MISMATCH} when they are of another kind than declared
     */
    public ReceivedFile receive(InputStream in, @Nullable String declaredType, FilePolicy policy) throws IOException {
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, "upload-", ".part");
        try {
            return check(path, in, declaredType, policy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static ReceivedFile check(Path path, InputStream in, @Nullable String declaredType, FilePolicy policy)
            throws IOException {
        MessageDigest digest = sha256();
        byte[] head = in.readNBytes(FileKind.HEAD);
        if (head.length == 0) {
            throw Refusal.invalid("FILE_EMPTY", Map.of("field", "file"));
        }
        FileKind kind = kindOf(head, declaredType, policy);
        digest.update(head);
        long size = head.length;
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write(head);
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > policy.largest().toBytes()) {
                    throw Refusal.invalid(
                            "FILE_TOO_LARGE",
                            Map.of("field", "file", "limit", policy.largest().toBytes()));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new ReceivedFile(path, kind, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static FileKind kindOf(byte[] head, @Nullable String declaredType, FilePolicy policy) {
        FileKind kind = FileKind.of(head, head.length)
                .filter(policy.kinds()::contains)
                .orElseThrow(() -> Refusal.invalid(
                        "FILE_TYPE_NOT_ALLOWED",
                        Map.of(
                                "field",
                                "file",
                                "allowed",
                                policy.kinds().stream()
                                        .map(FileKind::mediaType)
                                        .sorted()
                                        .toList())));
        if (declaredType != null && !declaredType.equalsIgnoreCase(kind.mediaType())) {
            throw Refusal.invalid("FILE_TYPE_MISMATCH", Map.of("field", "content-type", "found", kind.mediaType()));
        }
        return kind;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
