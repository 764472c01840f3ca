package vn.tuantra.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** nginx with the Nchan module, as Debian ships it, where it is installed: a peer that does nothing but fan out. */
final class Nchan implements AutoCloseable {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");

    private final Process process;
    private final Path folder;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Nchan(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Empty where it is not installed. */
    static Optional<Nchan> start() throws IOException, InterruptedException {
        if (!Files.isExecutable(NGINX) || !Files.exists(MODULE)) {
            return Optional.empty();
        }
        int port = freePort();
        Path folder = Files.createTempDirectory("nchan");
        Path config = folder.resolve("nginx.conf");
        Files.writeString(config, """
                load_module %s;
                daemon off;
                worker_processes 1;
                pid %s/nginx.pid;
                error_log %s/error.log warn;
                events { worker_connections 8192; }
                http {
                  access_log off;
                  client_body_temp_path %s/body;
                  proxy_temp_path %s/proxy;
                  fastcgi_temp_path %s/fastcgi;
                  uwsgi_temp_path %s/uwsgi;
                  scgi_temp_path %s/scgi;
                  server {
                    listen 127.0.0.1:%d;
                    location = /pub { nchan_publisher; nchan_channel_id alerts; nchan_message_buffer_length 100; }
                    location = /sub { nchan_subscriber eventsource; nchan_channel_id alerts;                 nchan_subscriber_first_message newest; nchan_eventsource_ping_interval 1; }
                  }
                }
                """.formatted(MODULE, folder, folder, folder, folder, folder, folder, folder, port));
        Process process = new ProcessBuilder(NGINX.toString(), "-c", config.toString(), "-p", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        Nchan nchan = new Nchan(process, folder, port);
        nchan.awaitReady();
        return Optional.of(nchan);
    }

    int port() {
        return port;
    }

    void publish(String event) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/pub"))
                .POST(HttpRequest.BodyPublishers.ofString(event))
                .timeout(Duration.ofSeconds(10))
                .build();
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).exceptionally(failure -> {
            System.err.println("nchan: " + failure);
            return null;
        });
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/pub"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                Waiting.pause(Duration.ofMillis(50));
            }
        }
        throw new IOException("nginx did not start, see " + folder);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
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
