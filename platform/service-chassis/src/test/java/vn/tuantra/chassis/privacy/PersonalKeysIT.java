package vn.tuantra.chassis.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tuantra.testkit.infra.TestInfrastructure;

class PersonalKeysIT {

    private static final String NAME = "Trần Thị Bưởi";

    private static MongoClient client;
    private static MongoDatabase database;

    private final UUID person = UUID.randomUUID();
    private final PersonalKeys keys = keys("now");

    @BeforeAll
    static void connect() {
        String uri = TestInfrastructure.mongoUri(
                "privacy" + UUID.randomUUID().toString().substring(0, 8));
        client = MongoClients.create(MongoClientSettings.builder()
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyConnectionString(new ConnectionString(uri))
                .build());
        database = client.getDatabase("privacy");
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void opensWhatItSealed() {
        String sealed = keys.obtain(person).seal("name", NAME);

        assertThat(sealed).startsWith("v1.").doesNotContain("Trần");
        assertThat(keys.find(person).orElseThrow().open("name", sealed)).isEqualTo(NAME);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        PersonalKey key = keys.obtain(person);

        assertThat(key.seal("name", NAME)).isNotEqualTo(key.seal("name", NAME));
    }

    @Test
    void doesNotOpenWhatWasMovedOrAltered() {
        PersonalKey key = keys.obtain(person);
        String sealed = key.seal("name", NAME);
        PersonalKey other = keys.obtain(UUID.randomUUID());

        assertThatExceptionOfType(UnreadablePersonalData.class).isThrownBy(() -> key.open("phone", sealed));
        assertThatExceptionOfType(UnreadablePersonalData.class).isThrownBy(() -> other.open("name", sealed));
        assertThatExceptionOfType(UnreadablePersonalData.class)
                .isThrownBy(() -> key.open("name", sealed.substring(0, sealed.length() - 2)));
        assertThatExceptionOfType(UnreadablePersonalData.class).isThrownBy(() -> key.open("name", "v1.AA"));
        assertThatExceptionOfType(UnreadablePersonalData.class).isThrownBy(() -> key.open("name", NAME));
    }

    @Test
    void aShreddedRecordStaysUnreadableAndUnwritable() {
        keys.obtain(person);

        assertThat(keys.shred(person)).isTrue();

        assertThat(keys.shred(person)).isFalse();
        assertThat(keys.find(person)).isEmpty();
        assertThatExceptionOfType(PersonalDataShredded.class).isThrownBy(() -> keys.obtain(person));
        Document left = database.getCollection("personal_keys")
                .find(new Document("_id", person))
                .first();
        assertThat(left).isNotNull().containsOnlyKeys("_id", "shreddedAt");
    }

    @Test
    void givesEverybodyTheSameKeyOfANewRecord() {
        Set<String> sealed = ConcurrentHashMap.newKeySet();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                many.execute(() -> sealed.add(keys.obtain(person).seal("name", NAME)));
            }
        }

        PersonalKey key = keys.obtain(person);
        assertThat(sealed).hasSize(20).allMatch(text -> key.open("name", text).equals(NAME));
    }

    @Test
    void readsUnderAPreviousMasterKeyButNotWithoutIt() {
        String sealed = keys.obtain(person).seal("name", NAME);
        PersonalKeys rotated = keys("new", "now");

        assertThat(rotated.obtain(person).open("name", sealed)).isEqualTo(NAME);
        assertThatExceptionOfType(UnreadablePersonalData.class)
                .isThrownBy(() -> keys("new").obtain(person));
    }

    private static PersonalKeys keys(String current, String... previous) {
        List<String> former = Stream.of(previous).map(PersonalKeysIT::master).toList();
        PrivacyProperties properties = new PrivacyProperties(master(current), former, master("index"));
        return new PersonalKeys(database, new MasterKeys(properties), Clock.systemUTC());
    }

    private static String master(String name) {
        return Base64.getEncoder()
                .encodeToString(name.repeat(32).substring(0, 32).getBytes(US_ASCII));
    }
}
