package vn.tuantra.chassis.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import vn.tuantra.chassis.aggregate.Refusal;

class FileIntakeTest {

    private static final FilePolicy PICTURES =
            new FilePolicy(Set.of(FileKind.JPEG, FileKind.PNG), DataSize.ofKilobytes(200));

    @TempDir
    private Path folder;

    @Test
    void hashesWhatArrivedAndKeepsEveryByte() throws Exception {
        byte[] picture = picture(150_000);

        try (ReceivedFile file = receive(new ByteArrayInputStream(picture), "image/jpeg")) {
            assertThat(file.kind()).isEqualTo(FileKind.JPEG);
            assertThat(file.size()).isEqualTo(150_000);
            assertThat(file.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(picture)));
            assertThat(Files.readAllBytes(file.path())).isEqualTo(picture);
        }
        assertThatNothingIsLeft();
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingItAll() throws IOException {
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(picture(200)), new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        });

        assertThat(refusal(endless, null).code()).isEqualTo("FILE_TOO_LARGE");
        assertThatNothingIsLeft();
    }

    @Test
    void leavesNothingBehindWhenTheConnectionBreaks() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(picture(90_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> receive(broken, "image/jpeg"));
        assertThatNothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                         , FILE_EMPTY",
        "MZ this is a program,       , FILE_TYPE_NOT_ALLOWED",
        "<svg onload=alert(1)>,      image/svg+xml, FILE_TYPE_NOT_ALLOWED",
        "%PDF-1.7,                   application/pdf, FILE_TYPE_NOT_ALLOWED",
        "\u00ff\u00d8\u00ff picture, image/png, FILE_TYPE_MISMATCH",
        "PK\u0003\u0004,             image/jpeg, FILE_TYPE_NOT_ALLOWED",
    })
    void believesTheBytesAndNotTheSender(String content, @Nullable String declared, String code) throws IOException {
        assertThat(refusal(new ByteArrayInputStream(content.getBytes(ISO_8859_1)), declared)
                        .code())
                .isEqualTo(code);
        assertThatNothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000, PNG", "ffd8ffe000104a464946, JPEG", "52494646aaaaaaaa57454250, WEBP",
        "52494646aaaaaaaa57415645, WAV", "0000001c6674797069736f6d, MP4", "00000018667479706d703432, MP4",
        "0000001c667479704d344120, M4A", "0000001c6674797068656963, HEIC", "1a45dfa39f428681, WEBM",
        "4f67675300020000, OGG", "4944330300000000, MP3", "255044462d312e37, PDF",
    })
    void knowsEveryKindByItsFirstBytes(String hex, FileKind kind) {
        byte[] head = HexFormat.of().parseHex(hex);

        assertThat(FileKind.of(head, head.length)).contains(kind);
        assertThat(Arrays.stream(FileKind.values()).map(FileKind::mediaType)).doesNotHaveDuplicates();
    }

    private Refusal refusal(InputStream in, @Nullable String declared) {
        return catchThrowableOfType(Refusal.class, () -> receive(in, declared).close());
    }

    private ReceivedFile receive(InputStream in, @Nullable String declared) throws IOException {
        return new FileIntake(folder).receive(in, declared, PICTURES);
    }

    private void assertThatNothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static byte[] picture(int size) {
        byte[] picture = new byte[size];
        picture[0] = (byte) 0xff;
        picture[1] = (byte) 0xd8;
        picture[2] = (byte) 0xff;
        for (int i = 3; i < size; i++) {
            picture[i] = (byte) (i * 31);
        }
        return picture;
    }
}
