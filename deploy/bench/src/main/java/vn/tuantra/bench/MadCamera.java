package vn.tuantra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuantra.local.demo.DemoDistrict;

/** An integration that sends far more than it may, and half of it nonsense. */
final class MadCamera implements AutoCloseable {

    static final String NAME = "camera-storm";

    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

    private final HttpClient http;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final URI endpoint;
    private final String token;
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    MadCamera(URI service, String token) {
        this.endpoint = service.resolve("/api/incident-reports");
        this.token = token;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(executor)
                .build();
    }

    void send(boolean nonsense) {
        executor.execute(() -> post(nonsense));
    }

    /** Status and code of every answer since this was last asked. */
    Map<String, Integer> takeAnswers() {
        Map<String, Integer> taken = new TreeMap<>(answers);
        answers.clear();
        return taken;
    }

    private void post(boolean nonsense) {
        UUID id = UUID.randomUUID();
        String body = """
                {"incidentId":"%s","category":"%s","unitId":"%s","place":{"latitude":21.0457,"longitude":105.8412},\
                "modifiers":[],"detectedAt":"2022-04-15T15:00:00Z","reportedAt":"2022-04-15T15:00:01Z",\
                "sourceId":"%s"}""".formatted(id, nonsense ? "motion!" : "CRM-03", DemoDistrict.TRUC_BACH, NAME);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("authorization", "Bearer " + token)
                .header("content-type", "application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", id.toString())
                .header("ce-type", "vn.tuantra.incident.report.v1")
                .header("ce-source", "/" + NAME)
                .header("ce-subject", id.toString())
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            count(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            answers.merge("no answer", 1, Integer::sum);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(HttpResponse<String> answer) {
        Matcher code = CODE.matcher(answer.body());
        answers.merge(answer.statusCode() + (code.find() ? " " + code.group(1) : ""), 1, Integer::sum);
    }

    @Override
    public void close() {
        http.shutdownNow();
        executor.shutdownNow();
    }
}
