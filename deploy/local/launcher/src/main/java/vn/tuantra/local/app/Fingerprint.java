package vn.tuantra.local.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

/** Short names for contents. File times cannot serve: a reproducible build gives every jar the same. */
final class Fingerprint {

    private Fingerprint() {}

    /** Of what is in a jar, told from its directory alone, which holds a checksum of every entry. */
    static String ofJar(Path jar) throws IOException {
        MessageDigest digest = sha256();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + ' ' + entry.getCrc() + ' ' + entry.getSize() + '\n')
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return shortened(digest);
    }

    static String ofWords(List<String> words) {
        MessageDigest digest = sha256();
        words.forEach(word -> digest.update((word + '\n').getBytes(StandardCharsets.UTF_8)));
        return shortened(digest);
    }

    private static String shortened(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
