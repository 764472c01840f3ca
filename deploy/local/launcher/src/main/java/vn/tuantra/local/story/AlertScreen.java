package vn.tuantra.local.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventJson;
import vn.tuantra.local.EdgeClient;
import vn.tuantra.local.Patience;
import vn.tuantra.local.StackFailure;

/** A command post's open event stream: everything that arrives is kept with its time of arrival. */
public final class AlertScreen implements AutoCloseable {

    private final InputStream body;
    private final List<Arrival> arrivals = new ArrayList<>();
    private @Nullable String cursor;

    private AlertScreen(InputStream body) {
        this.body = body;
    }

    /**
     * Something that arrived.
     *
     * @param type the {@code event:} field, an event type of the catalogue or {@code hello}
     * @param cursor the {@code id:} field, empty where there is none
     */
    public record Arrival(String type, String cursor, JsonNode data, long atNanos) {

        boolean isAbout(UUID incident) {
            return incident.toString()
                    .equals(data.path("incident").path("incidentId").asString(""));
        }
    }

    /** Opens the stream of a unit for a user, and returns when the stream has said hello. */
    public static AlertScreen open(EdgeClient client, String username, UUID unit) {
        HttpResponse<InputStream> response = Patience.until(
                Duration.ofSeconds(20), () -> connect(client, username, unit), answer -> answer.statusCode() == 200);
        if (response.statusCode() != 200) {
            throw new StackFailure("The alert stream answers " + response.statusCode() + " to " + username);
        }
        AlertScreen screen = new AlertScreen(response.body());
        Thread.ofVirtual().name("screen of " + username).start(screen::read);
        if (screen.await("hello", arrival -> true, Duration.ofSeconds(10)).isEmpty()) {
            screen.close();
            throw new StackFailure("The alert stream never said hello to " + username);
        }
        return screen;
    }

    private static HttpResponse<InputStream> connect(EdgeClient client, String username, UUID unit) {
        URI address = client.address("/api/alert-stream?unit=" + unit);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + client.tokenOf(username))
                .header("Accept", "text/event-stream")
                .build();
        try {
            // A client of its own: closing the screen then closes its connection and nothing else.
            return HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .build()
                    .send(request, BodyHandlers.ofInputStream());
        } catch (IOException cause) {
            throw new StackFailure("No alert stream at " + address, cause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Opening a screen was interrupted", stopping);
        }
    }

    /** The first arrival of a type about an incident, when it comes in time. */
    public Optional<Arrival> await(String type, UUID incident, Duration longest) {
        return await(type, arrival -> arrival.isAbout(incident), longest);
    }

    public synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    private synchronized Optional<Arrival> await(String type, Predicate<Arrival> which, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (true) {
            Optional<Arrival> found = arrivals.stream()
                    .filter(arrival -> arrival.type().equals(type))
                    .filter(which)
                    .findFirst();
            long left = deadline - System.nanoTime();
            if (found.isPresent() || left <= 0) {
                return found;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return found;
            }
        }
    }

    private void read() {
        String type = "message";
        StringBuilder data = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    arrived(type, data.toString());
                    type = "message";
                    data.setLength(0);
                } else if (line.startsWith("event:")) {
                    type = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring("data:".length()).strip());
                } else if (line.startsWith("id:")) {
                    cursor = line.substring("id:".length()).strip();
                }
            }
        } catch (IOException closed) {
            // Somebody closed the screen or the stack is going down.
        }
    }

    private synchronized void arrived(String type, String data) {
        long now = System.nanoTime();
        if (!data.isEmpty() || type.equals("hello")) {
            JsonNode json = EventJson.mapper().readTree(data.isEmpty() ? "{}" : data);
            // A fact comes in its CloudEvents envelope.
            JsonNode body = json.has("specversion") ? json.path("data") : json;
            arrivals.add(new Arrival(type, cursor == null ? "" : cursor, body, now));
            notifyAll();
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException alreadyClosed) {
            // Then it is closed.
        }
    }
}
