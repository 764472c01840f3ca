package vn.tuantra.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacySecretsTest {

    @TempDir
    Path folder;

    @Test
    void areMadeOnceAndReadableByTheirOwnerOnly() throws IOException {
        Path file = PrivacySecrets.in(folder.resolve("data"));
        String first = Files.readString(file);

        assertThat(Files.readString(PrivacySecrets.in(folder.resolve("data")))).isEqualTo(first);
        assertThat(first)
                .contains("tuantra.privacy.master-key=", "tuantra.privacy.index-key=", "web-push.public-key=B");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
