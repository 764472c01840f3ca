package vn.tuantra.edge.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The RSA key that signs tokens, made once and kept in a file only its owner can read. */
final class SigningKey {

    private SigningKey() {}

    static RSAKey in(Path dataDir) {
        Path file = dataDir.resolve("signing-key.json");
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : create(file);
        } catch (IOException cause) {
            throw new UncheckedIOException("Cannot keep the signing key in " + file, cause);
        } catch (ParseException | JOSEException cause) {
            throw new IllegalStateException("No usable signing key in " + file, cause);
        }
    }

    private static RSAKey create(Path file) throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        Files.createDirectories(file.toAbsolutePath().getParent());
        // Written beside and moved, so that a killed start leaves no half key.
        Path written = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "signing-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, key.toJSONString());
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
