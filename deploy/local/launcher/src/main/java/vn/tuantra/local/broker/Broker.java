package vn.tuantra.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.tuantra.local.StackFailure;
import vn.tuantra.local.process.Child;
import vn.tuantra.local.process.JavaCommand;

/** The real Kafka with its stock main class, on one node. */
public final class Broker {

    private static final String CLUSTER_ID = "TuanTraLocalClusterAAA";

    private final String classPath;
    private final Path data;
    private final Path log;
    private final BrokerSettings settings;

    /**
     * A broker of the loopback address.
     *
     * @param classPath where {@code kafka.Kafka} and a logging binding are found
     */
    public Broker(String classPath, int port, int controllerPort, Path data, Path log) {
        this.classPath = classPath;
        this.data = data;
        this.log = log;
        this.settings = new BrokerSettings(port, controllerPort, data.resolve("log"));
    }

    /** Writes the settings, formats the storage when there is none, and starts the process. */
    public Child start(List<String> jvmFlags) throws IOException {
        Files.createDirectories(data);
        Path file = data.resolve("server.properties");
        Files.writeString(file, settings.asFile());
        if (!Files.exists(data.resolve("log/meta.properties"))) {
            format(file);
        }
        return Child.start(
                "broker",
                java().with("-Xms384m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders")
                        .with(jvmFlags)
                        .with("kafka.Kafka", file.toString())
                        .words(),
                log);
    }

    private void format(Path file) throws IOException {
        List<String> command = java().with("-XX:TieredStopAtLevel=1")
                .with("kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", file.toString())
                .words();
        Child tool = Child.start("storage tool", command, log);
        if (!tool.hasEndedWithin(Duration.ofMinutes(1)) || tool.exitCode() != 0) {
            tool.kill();
            throw new StackFailure("The broker's storage cannot be formatted:\n" + tool.tail());
        }
    }

    private JavaCommand java() {
        return JavaCommand.java()
                .with(
                        "-cp",
                        classPath,
                        "-Dlog4j2.configurationFile=classpath:log4j2-child.xml",
                        "-Djava.awt.headless=true");
    }
}
