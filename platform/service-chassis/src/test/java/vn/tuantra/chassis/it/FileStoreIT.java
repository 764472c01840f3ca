package vn.tuantra.chassis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import vn.tuantra.chassis.file.FileIntake;
import vn.tuantra.chassis.file.FileKind;
import vn.tuantra.chassis.file.FilePolicy;
import vn.tuantra.chassis.file.FileStore;
import vn.tuantra.chassis.file.ReceivedFile;
import vn.tuantra.chassis.file.SealedFiles;
import vn.tuantra.chassis.privacy.PersonalKey;
import vn.tuantra.chassis.privacy.PersonalKeys;

@ChassisIT
class FileStoreIT {

    private static final FilePolicy PICTURES = new FilePolicy(Set.of(FileKind.JPEG), DataSize.ofMegabytes(2));

    @Autowired
    private FileStore store;

    @Autowired
    private SealedFiles sealed;

    @Autowired
    private FileIntake intake;

    @Autowired
    private PersonalKeys keys;

    @Autowired
    private MongoDatabase database;

    @TempDir
    private Path folder;

    private final UUID id = UUID.randomUUID();

    @Test
    void returnsTheBytesUntilTheyAreDeletedAndWritesAnIdOnce() throws IOException {
        Path file = Files.write(folder.resolve("a"), bytes(700_000));

        store.put(id, file, 700_000);

        assertThat(read(store.open(id))).isEqualTo(bytes(700_000));
        assertThatThrownBy(() -> store.put(id, file, 700_000)).isInstanceOf(RuntimeException.class);
        assertThat(read(store.open(id))).isEqualTo(bytes(700_000));
        store.delete(id);
        store.delete(id);
        assertThat(store.open(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 65_536, 65_537, 200_000})
    void sealsAFileSoThatOnlyItsRecordsKeyOpensIt(int size) throws IOException {
        UUID file = UUID.randomUUID();
        UUID record = UUID.randomUUID();
        byte[] picture = bytes(size);
        String sealedKey = seal(file, picture, keys.obtain(record));

        assertThat(read(sealed.open(file, sealedKey, keys.obtain(record)))).isEqualTo(picture);
        assertThat(read(store.open(file))).isNotEqualTo(picture).hasSize(size + 16 * ((size + 65_535) / 65_536));
        PersonalKey other = keys.obtain(UUID.randomUUID());
        assertThatThrownBy(() -> sealed.open(file, sealedKey, other)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void noticesThatASealedFileWasAltered() throws IOException {
        PersonalKey owner = keys.obtain(UUID.randomUUID());
        String sealedKey = seal(id, bytes(1000), owner);
        Document chunk = database.getCollection("files.chunks").find().into(new java.util.ArrayList<>()).stream()
                .filter(piece -> id.equals(piece.get("files_id")))
                .findFirst()
                .orElseThrow();
        byte[] content = chunk.get("data", Binary.class).getData().clone();
        content[500] ^= 1;
        database.getCollection("files.chunks")
                .replaceOne(
                        Filters.eq("_id", chunk.get("_id")), new Document(chunk).append("data", new Binary(content)));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(sealed.open(id, sealedKey, owner)));
    }

    private String seal(UUID file, byte[] content, PersonalKey owner) throws IOException {
        try (ReceivedFile received = intake.receive(new ByteArrayInputStream(content), null, PICTURES)) {
            return sealed.put(file, received, owner);
        }
    }

    private static byte[] read(Optional<InputStream> file) throws IOException {
        try (InputStream in = file.orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        bytes[2] = (byte) 0xff;
        return bytes;
    }
}
