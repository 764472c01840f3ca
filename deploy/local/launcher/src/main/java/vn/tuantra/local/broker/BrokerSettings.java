package vn.tuantra.local.broker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The {@code server.properties} of one broker that is its own controller. */
record BrokerSettings(int port, int controllerPort, Path data) {

    String asFile() {
        return entries().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Map<String, Object> entries() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("process.roles", "broker,controller");
        entries.put("node.id", 1);
        entries.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        entries.put("controller.listener.names", "CONTROLLER");
        entries.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        entries.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        entries.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        entries.put("log.dirs", data.toAbsolutePath());
        entries.put("auto.create.topics.enable", false);
        oneNode(entries);
        small(entries);
        return entries;
    }

    /** The internal topics want three brokers by default. */
    private static void oneNode(Map<String, Object> entries) {
        entries.put("default.replication.factor", 1);
        // A killed broker is let back in only when its old registration has lapsed.
        entries.put("broker.heartbeat.interval.ms", 500);
        entries.put("broker.session.timeout.ms", 2000);
        entries.put("min.insync.replicas", 1);
        entries.put("offsets.topic.replication.factor", 1);
        entries.put("transaction.state.log.replication.factor", 1);
        entries.put("transaction.state.log.min.isr", 1);
        entries.put("share.coordinator.state.topic.replication.factor", 1);
        entries.put("share.coordinator.state.topic.min.isr", 1);
    }

    /** A laptop's memory and disk, and groups that form without waiting for more members. */
    private static void small(Map<String, Object> entries) {
        entries.put("group.initial.rebalance.delay.ms", 0);
        entries.put("offsets.topic.num.partitions", 4);
        entries.put("transaction.state.log.num.partitions", 2);
        entries.put("num.network.threads", 2);
        entries.put("num.io.threads", 4);
        entries.put("log.segment.bytes", 64 * 1024 * 1024);
        entries.put("log.index.size.max.bytes", 1024 * 1024);
        entries.put("log.cleaner.dedupe.buffer.size", 8 * 1024 * 1024);
        entries.put("log.cleaner.io.buffer.size", 128 * 1024);
    }
}
