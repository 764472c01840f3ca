package vn.tuantra.notification.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A real HTTP client that holds a stream open and keeps what it was told. */
final class Screen implements AutoCloseable {

    record Event(@Nullable String id, String type, String data) {}

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<java.io.InputStream> response;
    private volatile boolean ended;

    private Screen(HttpResponse<java.io.InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static Screen open(int port, String token, String query, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/alert-stream" + query))
                .header("authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new Screen(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return response.statusCode();
    }

    List<Event> events() {
        return events;
    }

    /** Facts only, without the stream's own events. */
    List<Event> facts() {
        return events.stream()
                .filter(event -> event.type().startsWith("vn.tuantra."))
                .toList();
    }

    Screen await(int facts) {
        Awaitility.await("%d facts on the screen".formatted(facts))
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> facts().size(), got -> got >= facts);
        return this;
    }

    Screen awaitAnything() {
        Awaitility.await("anything")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !events.isEmpty());
        return this;
    }

    Screen awaitType(String type) {
        Awaitility.await(type)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> events.stream().anyMatch(event -> event.type().equals(type)));
        return this;
    }

    boolean hasEnded() {
        return ended;
    }

    /** The cursor after everything seen so far. */
    @Nullable
    String cursor() {
        return events.reversed().stream()
                .map(Event::id)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = null;
            String type = "message";
            StringBuilder data = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(id, type, data.toString()));
                    id = null;
                    type = "message";
                    data.setLength(0);
                }
            }
        } catch (IOException e) {
            // The test closed the screen.
        } finally {
            ended = true;
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            // It is closed either way.
        }
    }
}
