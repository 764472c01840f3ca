package vn.tuantra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prometheus' Alertmanager, as Debian ships it, where it is installed: a peer that alerts by webhook. */
final class Alertmanager implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/prometheus-alertmanager");

    private final Process process;
    private final Path folder;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Alertmanager(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Empty where it is not installed.
     *
     * @param groupWait how long it gathers before it tells; 0 is the fair comparison, 30 s its default
     */
    static Optional<Alertmanager> start(List<String> receivers, Duration groupWait)
            throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.empty();
        }
        int port = Nchan.freePort();
        Path folder = Files.createTempDirectory("alertmanager");
        String webhooks = receivers.stream()
                .map(url -> "      - { url: '" + url + "', send_resolved: false }")
                .collect(Collectors.joining("\n"));
        Path config = folder.resolve("alertmanager.yml");
        Files.writeString(config, """
                route:
                  receiver: posts
                  group_by: [incident]
                  group_wait: %ds
                  group_interval: 1s
                  repeat_interval: 1h
                receivers:
                  - name: posts
                    webhook_configs:
                %s
                """.formatted(groupWait.toSeconds(), webhooks));
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--config.file=" + config,
                        "--storage.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--cluster.listen-address=",
                        "--log.level=error")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        Alertmanager alertmanager = new Alertmanager(process, folder, port);
        alertmanager.awaitReady();
        return Optional.of(alertmanager);
    }

    void alert(UUID incident) {
        String body = "[{\"labels\":{\"alertname\":\"incident\",\"severity\":\"S1\",\"incident\":\"" + incident
                + "\"},\"annotations\":{\"summary\":\"S1 CRM-03\"}}]";
        http.sendAsync(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v2/alerts"))
                                .header("content-type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .exceptionally(failure -> {
                    System.err.println("alertmanager: " + failure);
                    return null;
                });
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/-/ready"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                Waiting.pause(Duration.ofMillis(100));
            }
        }
        throw new IOException("Alertmanager did not start, see " + folder);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        http.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
