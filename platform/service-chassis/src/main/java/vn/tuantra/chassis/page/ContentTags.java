package vn.tuantra.chassis.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;

/** ETags of files in the jar, each computed once. */
final class ContentTags {

    private final Map<URI, String> known = new ConcurrentHashMap<>();

    String of(Resource file) {
        try {
            return known.computeIfAbsent(file.getURI(), address -> tag(file));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String tag(Resource file) {
        try (InputStream content = file.getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
