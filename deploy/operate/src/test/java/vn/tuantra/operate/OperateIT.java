package vn.tuantra.operate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuantra.testkit.infra.EmbeddedBroker;

/** The commands against a broker that wants log-ins and refuses what no access list allows. */
class OperateIT {

    private static final List<String> USERS = List.of(
            "admin",
            "team-service",
            "patrol-service",
            "incident-service",
            "reporting-service",
            "notification-service",
            "camera");
    private static final EmbeddedBroker BROKER =
            new EmbeddedBroker(USERS.stream().collect(Collectors.toMap(user -> user, user -> user + "-secret")));

    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void startBroker() {
        BROKER.start();
    }

    @Test
    void aServiceWaitsUntilTheBrokerLetsItDoWhatItNeeds(@TempDir Path folder) throws Exception {
        takeAllFrom("User:reporting-service");
        assertThat(as("reporting-service", "await-access", "reporting-service")).isEqualTo(1);
        assertThat(said).anyMatch(line -> line.contains("READ incident.events"));
        Path integrations = Files.writeString(folder.resolve("i.yaml"), "camera: { produces: [incident.reports] }");

        assertThat(as("admin", "topics", integrations.toString()))
                .as(said.toString())
                .isZero();

        for (String service :
                USERS.stream().filter(user -> user.endsWith("-service")).toList()) {
            assertThat(as(service, "await-access", service)).as(said.toString()).isZero();
        }
        assertThat(as("patrol-service", "await-access", "reporting-service")).isEqualTo(1);
        send("camera", "incident.reports", "x");
        assertThatThrownBy(() -> send("camera", "incident.events", "x"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> send("patrol-service", "incident.events", "x"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        send("incident-service", "incident.events", "x");
    }

    @Test
    void takesWhatIsMoreThanNeeded() throws Exception {
        assertThat(as("admin", "topics")).as(said.toString()).isZero();
        try (Admin admin = Admin.create(Connection.from(environment("admin")))) {
            admin.createAcls(List.of(new AclBinding(
                            new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL),
                            new AccessControlEntry(
                                    "User:team-service", "*", AclOperation.ALL, AclPermissionType.ALLOW))))
                    .all()
                    .get();
        }
        said.clear();

        assertThat(as("admin", "topics")).isZero();

        assertThat(said).contains("0 topics created", "0 rights granted, 1 taken, 5 users");
    }

    @Test
    void sendsAgainWhatWasSetAsideOnceAndWithoutTheReason() throws Exception {
        assertThat(as("admin", "topics")).as(said.toString()).isZero();
        String topic = "team.roster.patrol-service.dlq";
        setAside(topic, "team.roster", "one", "UNREADABLE_EVENT");
        setAside(topic, "team.roster", "two", "UNEXPECTED_FAILURE");

        assertThat(as("admin", "replay", topic, "UNREADABLE_EVENT"))
                .as(said.toString())
                .isZero();
        assertThat(said).contains("2 records in " + topic, "1 sent again, 1 passed over");
        said.clear();
        assertThat(as("admin", "replay", topic, "UNREADABLE_EVENT")).isZero();

        assertThat(said).contains("0 sent again, 0 passed over");
        assertThat(read("team.roster")).singleElement().satisfies(record -> {
            assertThat(record.value()).isEqualTo("one");
            assertThat(Stream.of(record.headers().toArray()).map(header -> header.key()))
                    .containsExactly("ce_id");
        });
        said.clear();

        // What was passed over for another reason is not lost to who asks for everything.
        assertThat(as("admin", "replay", topic)).isZero();

        assertThat(said).contains("2 sent again, 0 passed over");
        assertThat(read("team.roster")).extracting(record -> record.value()).contains("two");
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        assertThat(as("admin")).isEqualTo(2);
        assertThat(as("admin", "replay", "incident.events")).isEqualTo(2);
        assertThat(as("admin", "await-access", "nobody")).isEqualTo(2);
        assertThat(said).allMatch(line -> line.contains("await-access SERVICE"));
    }

    private static void takeAllFrom(String principal) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Connection.from(environment("admin")))) {
            admin.deleteAcls(List.of(new AclBindingFilter(
                            ResourcePatternFilter.ANY,
                            new AccessControlEntryFilter(principal, null, AclOperation.ANY, AclPermissionType.ANY))))
                    .all()
                    .get();
        }
    }

    private int as(String user, String... arguments) throws InterruptedException {
        return new Operate(environment(user), said::add, Duration.ofSeconds(1)).run(List.of(arguments));
    }

    private static Map<String, String> environment(String user) {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", BROKER.bootstrapServers(),
                "KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT",
                "KAFKA_SASL_MECHANISM", "PLAIN",
                "KAFKA_SASL_JAAS_CONFIG",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%1$s-secret\";"
                                .formatted(user),
                "KAFKA_REPLICATION_FACTOR", "1",
                "KAFKA_MIN_INSYNC_REPLICAS", "1");
    }

    private static void send(String user, String topic, String value) throws ExecutionException, InterruptedException {
        send(user, new ProducerRecord<>(topic, "key", value));
    }

    private static void setAside(String topic, String origin, String value, String code)
            throws ExecutionException, InterruptedException {
        ProducerRecord<String, String> dead = new ProducerRecord<>(topic, 0, "key", value);
        Map.of("ce_id", "1", "dlq-topic", origin, "dlq-code", code)
                .forEach((name, text) -> dead.headers().add(name, text.getBytes(UTF_8)));
        send("admin", dead);
    }

    private static void send(String user, ProducerRecord<String, String> record)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Connection.from(environment(user)), new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        }
    }

    private static List<ConsumerRecord<String, String>> read(String topic) {
        Map<String, Object> reading = new HashMap<>(Connection.from(environment("admin")));
        reading.put("group.id", "reader");
        reading.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int polls = 0; polls < 10 && all.isEmpty(); polls++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
            }
        }
        return all;
    }
}
