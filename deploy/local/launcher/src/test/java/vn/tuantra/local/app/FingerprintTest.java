package vn.tuantra.local.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    private Path folder;

    @Test
    void differsWhenOneByteOfAJarDiffers() throws Exception {
        String first = Fingerprint.ofJar(jar("a.jar", "version 1"));

        assertThat(Fingerprint.ofJar(jar("b.jar", "version 1"))).isEqualTo(first);
        assertThat(Fingerprint.ofJar(jar("c.jar", "version 2"))).isNotEqualTo(first);
    }

    @Test
    void differsWhenAFlagDiffers() {
        assertThat(Fingerprint.ofWords(List.of("-Xmx256m"))).isNotEqualTo(Fingerprint.ofWords(List.of("-Xmx512m")));
    }

    private Path jar(String name, String content) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("entry"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
