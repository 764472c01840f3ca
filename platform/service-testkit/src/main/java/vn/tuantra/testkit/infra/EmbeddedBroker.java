package vn.tuantra.testkit.infra;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.springframework.util.FileSystemUtils;

/**
 * The real broker in KRaft mode inside this JVM: one node that is broker and controller. It can be stopped and started
 * again on the same port with the same data, for tests of an outage.
 */
public final class EmbeddedBroker {

    private final Path directory;
    private final int port = freePort();
    private final Properties properties;
    private KafkaRaftServer server;

    public EmbeddedBroker() {
        this(Map.of());
    }

    /**
     * One that wants to know who comes, by SASL/PLAIN without encryption, and refuses what no access list allows.
     *
     * @param users passwords by name; {@code admin} may do everything; nobody: a broker without log-in
     */
    public EmbeddedBroker(Map<String, String> users) {
        try {
            this.directory = Files.createTempDirectory("tuantra-broker-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.properties = properties(directory, port, freePort());
        if (!users.isEmpty()) {
            secure(users);
        }
        format();
        this.server = newServer();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndDelete));
    }

    /** Starts it and returns its bootstrap servers. */
    public String start() {
        server.startup();
        return bootstrapServers();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops it; data and port stay. */
    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Starts it again after {@link #stop()}. */
    public void restart() {
        server = newServer();
        server.startup();
    }

    private KafkaRaftServer newServer() {
        return new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
    }

    private void stopAndDelete() {
        try {
            stop();
        } finally {
            FileSystemUtils.deleteRecursively(directory.toFile());
        }
    }

    private void format() {
        Path config = directory.resolve("server.properties");
        try (var out = Files.newOutputStream(config)) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = StorageTool.execute(
                new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", config.toString()},
                new PrintStream(said, true, java.nio.charset.StandardCharsets.UTF_8));
        if (code != 0) {
            throw new IllegalStateException(
                    "cannot format the broker: " + said.toString(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static Properties properties(Path directory, int port, int controllerPort) {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("log.dirs", directory.resolve("log").toString());
        p.setProperty("auto.create.topics.enable", "false");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("offsets.topic.num.partitions", "2");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "2");
        return p;
    }

    private void secure(Map<String, String> users) {
        String accounts = users.entrySet().stream()
                .map(user -> "user_%s=\"%s\"".formatted(user.getKey(), user.getValue()))
                .collect(Collectors.joining(" ", "", ";"));
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("sasl.enabled.mechanisms", "PLAIN");
        properties.setProperty("sasl.mechanism.inter.broker.protocol", "PLAIN");
        properties.setProperty(
                "listener.name.plaintext.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"admin\" password=\"%s\" %s"
                        .formatted(users.get("admin"), accounts));
        properties.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // The controller comes without a name.
        properties.setProperty("super.users", "User:admin;User:ANONYMOUS");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
