package vn.tuantra.stories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventJson;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;

/**
 * A command post's screen that always comes back with the cursor of the last event it showed, to the next replica in
 * turn. It keeps everything it was told.
 */
final class ReturningScreen implements AutoCloseable {

    /** A fact on the screen. */
    record Shown(UUID eventId, UUID incidentId, String type, long sequence) {}

    private static final int REPLICAS = 2;

    private final LocalStack stack;
    private final String user;
    private final UUID unit;
    private final List<Shown> shown = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger resyncs = new AtomicInteger();
    private volatile boolean open = true;
    private volatile @Nullable String cursor;
    private volatile @Nullable InputStream body;

    ReturningScreen(LocalStack stack, String user, UUID unit) {
        this.stack = stack;
        this.user = user;
        this.unit = unit;
        Thread.ofVirtual().name("screen of " + user).start(this::stayConnected);
    }

    List<Shown> shown() {
        return shown;
    }

    boolean shows(UUID incident, String type) {
        return shown.stream()
                .anyMatch(fact ->
                        fact.incidentId().equals(incident) && fact.type().equals(type));
    }

    boolean isConnected() {
        return cursor != null;
    }

    int connections() {
        return connections.get();
    }

    /** How often the stream could not promise to have no gap. */
    int resyncs() {
        return resyncs.get();
    }

    /** Pulls the plug; the screen comes back by itself, on another replica. */
    void disconnect() throws IOException {
        InputStream current = body;
        if (current != null) {
            current.close();
        }
    }

    private void stayConnected() {
        while (open) {
            try {
                read(connect());
            } catch (IOException e) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private InputStream connect() throws IOException, InterruptedException {
        int replica = connections.getAndIncrement() % REPLICAS + 1;
        URI address = stack.service(Service.NOTIFICATION, replica).resolve("/api/alert-stream?unit=" + unit);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + stack.tokens().of(user))
                .timeout(Duration.ofSeconds(5));
        String last = cursor;
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build()
                .send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("answered " + response.statusCode());
        }
        return response.body();
    }

    private void read(InputStream stream) throws IOException {
        body = stream;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String id = null;
            String type = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !type.isEmpty()) {
                    show(type, data);
                    if (id != null) {
                        cursor = id;
                    }
                    id = null;
                    type = "";
                }
            }
        }
    }

    private void show(String type, String data) {
        if (type.equals("resync")) {
            resyncs.incrementAndGet();
        } else if (type.startsWith("vn.tuantra.")) {
            JsonNode event = EventJson.mapper().readTree(data);
            shown.add(new Shown(
                    UUID.fromString(event.path("id").asString()),
                    UUID.fromString(event.path("subject").asString()),
                    type,
                    Long.parseLong(event.path("sequence").asString())));
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        disconnect();
    }
}
