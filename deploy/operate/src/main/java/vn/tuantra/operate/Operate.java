package vn.tuantra.operate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import vn.tuantra.operate.access.Access;
import vn.tuantra.operate.access.AccessLists;
import vn.tuantra.operate.access.EffectiveAccess;
import vn.tuantra.operate.deadletter.DeadLetters;
import vn.tuantra.operate.topic.MissingTopics;
import vn.tuantra.operate.topic.TopicsFile;

/** The commands of an operator; how the brokers are reached stands in the environment. */
public final class Operate {

    static final String USAGE = """
            topics [INTEGRATIONS.yaml]        create the topics that are missing; give each service, and each integration of
                                              the file, exactly its access
            await-access SERVICE              wait until the brokers let the log-in do what SERVICE needs (5 minutes at most)
            replay TOPIC.dlq [CODE]           send again what was set aside, all or for one reason; goes on where it was
            Environment: KAFKA_BOOTSTRAP_SERVERS, KAFKA_SECURITY_PROTOCOL, KAFKA_SASL_MECHANISM, KAFKA_SASL_JAAS_CONFIG,
            KAFKA_CA_FILE; topics also KAFKA_REPLICATION_FACTOR and KAFKA_MIN_INSYNC_REPLICAS.
            """;

    private static final List<String> SERVICES =
            List.of("team-service", "patrol-service", "incident-service", "reporting-service", "notification-service");
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, String> environment;
    private final Consumer<String> out;
    private final Duration patience;

    Operate(Map<String, String> environment, Consumer<String> out, Duration patience) {
        this.environment = environment;
        this.out = out;
        this.patience = patience;
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new Operate(System.getenv(), System.out::println, Duration.ofMinutes(5)).run(List.of(arguments)));
    }

    /** Returns 0 when it is done, 1 when it could not be done, 2 when it was not understood. */
    int run(List<String> arguments) throws InterruptedException {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "topics" -> topics(second(arguments));
                case "await-access" -> awaitAccess(needed(arguments));
                case "help" -> help();
                case "replay" -> replay(needed(arguments), arguments.size() > 2 ? arguments.get(2) : null);
                default -> throw new UsageError("unknown command");
            };
        } catch (UsageError wrong) {
            out.accept(wrong.getMessage() + "\n" + USAGE);
            return 2;
        } catch (ExecutionException | IOException failed) {
            out.accept("failed: " + (failed.getCause() == null ? failed : failed.getCause()));
            return 1;
        }
    }

    private int help() {
        out.accept(USAGE);
        return 0;
    }

    private int topics(@Nullable String integrations) throws ExecutionException, InterruptedException, IOException {
        TopicsFile file = topicsFile();
        List<Access> all =
                new ArrayList<>(SERVICES.stream().map(Access::ofService).toList());
        try (Reader reader =
                integrations == null ? new StringReader("") : Files.newBufferedReader(Path.of(integrations))) {
            all.addAll(Access.ofIntegrations(reader));
        }
        try (Admin admin = Admin.create(Connection.from(environment))) {
            out.accept(MissingTopics.create(admin, file.definitions(file.replicationFactor())) + " topics created");
            if (isSecured()) {
                AccessLists.Changes changes = new AccessLists(admin).bringTo(all);
                out.accept("%d rights granted, %d taken, %d users"
                        .formatted(changes.granted(), changes.taken(), all.size()));
            }
        }
        return 0;
    }

    /** Who nobody knows cannot be told apart: without log-in there are no access lists. */
    private boolean isSecured() {
        return !environment.getOrDefault("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT").equals("PLAINTEXT");
    }

    private TopicsFile topicsFile() throws IOException {
        try (InputStream in = Operate.class.getResourceAsStream("topics.yaml")) {
            if (in == null) {
                throw new IllegalStateException("no topics.yaml");
            }
            TopicsFile file = TopicsFile.read(new InputStreamReader(in, UTF_8));
            return file.withCopies(
                    number("KAFKA_REPLICATION_FACTOR", file.replicationFactor()),
                    number("KAFKA_MIN_INSYNC_REPLICAS", file.minInsyncReplicas()));
        }
    }

    private int number(String variable, int usual) {
        String value = environment.getOrDefault(variable, Integer.toString(usual));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new UsageError(variable + " is no number: " + value);
        }
    }

    private int awaitAccess(String service) throws InterruptedException {
        if (!SERVICES.contains(service)) {
            throw new UsageError("no service " + service);
        }
        Access needed = Access.ofService(service);
        long end = System.nanoTime() + patience.toNanos();
        String said = "";
        while (true) {
            String now = missing(needed);
            if (now.isEmpty()) {
                out.accept(service + " has its access");
                return 0;
            }
            if (!now.equals(said)) {
                out.accept(service + " waits for: " + now);
                said = now;
            }
            if (System.nanoTime() > end) {
                return 1;
            }
            // Brokers tell nobody when a list takes effect: they are asked again.
            Thread.sleep(PAUSE);
        }
    }

    /** The user itself may come into being only now: not being let in is no end either. */
    private String missing(Access needed) throws InterruptedException {
        try (Admin admin = Admin.create(Connection.from(environment))) {
            return String.join(", ", new EffectiveAccess(admin).missing(needed));
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause() == null ? e : e.getCause().getMessage());
        }
    }

    private int replay(String topic, @Nullable String code) throws ExecutionException, InterruptedException {
        if (!topic.endsWith(".dlq")) {
            throw new UsageError(topic + " is no topic of dead letters");
        }
        DeadLetters.Outcome outcome = new DeadLetters(Connection.from(environment), out).replay(topic, code);
        out.accept("%d sent again, %d passed over".formatted(outcome.sent(), outcome.passedOver()));
        return 0;
    }

    private static @Nullable String second(List<String> arguments) {
        return arguments.size() > 1 ? arguments.get(1) : null;
    }

    private static String needed(List<String> arguments) {
        String second = second(arguments);
        if (second == null) {
            throw new UsageError("something is missing after " + arguments.getFirst());
        }
        return second;
    }
}
