package vn.tuantra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;
import vn.tuantra.local.StackOptions;
import vn.tuantra.local.demo.DemoDistrict;

/**
 * B7, webhook alerting: from the intended moment of an HTTP report to the moment the last of N receivers has the signed
 * request, with and without one more receiver that hangs, against Alertmanager (with {@code group_wait} 0 s and its
 * default 30 s) where it is installed. Here the report is stored, published and stored as an alert first.
 */
public final class WebhookAlerting {

    private static final Duration STRAGGLERS = Duration.ofSeconds(20);

    private WebhookAlerting() {}

    /** Arguments: rounds, seconds per round, reports per second. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int perSecond = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        StackOptions options = StackOptions.onFreePorts().withShortTimers(false).withPeakPerformance(true);
        try (LocalStack stack = LocalStack.start(options)) {
            stack.seed();
            List<Map<String, Object>> lines = new ArrayList<>();
            for (int receivers : new int[] {1, 10, 100}) {
                lines.add(measure(stack, receivers, rounds, seconds, perSecond));
            }
            System.out.println(new JsonMapper()
                    .writeValueAsString(Map.of(
                            "benchmark", "B7 report to the last webhook receiver, milliseconds", "rounds", lines)));
        }
    }

    private static Map<String, Object> measure(LocalStack stack, int count, int rounds, int seconds, int perSecond)
            throws Exception {
        AtomicReference<Samples> current = new AtomicReference<>(new Samples(count));
        try (WebhookReceivers receivers = new WebhookReceivers(current);
                Reports reports = new Reports(
                        stack.service(Service.INCIDENT, 1),
                        stack.tokens().of("totruong.trucbach"),
                        DemoDistrict.TRUC_BACH.toString())) {
            List<UUID> subscriptions = new ArrayList<>();
            for (String url : receivers.urls(count)) {
                subscriptions.add(subscribe(stack, url));
            }
            Waiting.pause(Duration.ofMillis(1_500));
            reports.round(count, current::set, perSecond, 15);
            Optional<Alertmanager> fair = Alertmanager.start(receivers.urls(count), Duration.ZERO);
            List<Double> ours50 = new ArrayList<>();
            List<Double> ours99 = new ArrayList<>();
            List<Double> theirs50 = new ArrayList<>();
            List<Double> theirs99 = new ArrayList<>();
            int lost = 0;
            for (int round = 0; round < rounds; round++) {
                Samples ours = reports.round(count, current::set, perSecond, seconds);
                ours50.add(ours.millis(50));
                ours99.add(ours.millis(99));
                lost += ours.lost();
                if (fair.isPresent()) {
                    Samples theirs = alertmanager(fair.get(), current, count, perSecond, seconds);
                    theirs50.add(theirs.millis(50));
                    theirs99.add(theirs.millis(99));
                }
            }
            if (fair.isPresent()) {
                fair.get().close();
            }
            subscriptions.add(subscribe(stack, receivers.hanging()));
            Waiting.pause(Duration.ofMillis(1_500));
            Samples withHanging = reports.round(count, current::set, perSecond, seconds);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("receivers", count);
            line.put("p50", rounded(ours50));
            line.put("p99", rounded(ours99));
            line.put("lost", lost);
            line.put("withOneHangingP50", Math.round(withHanging.millis(50) * 10) / 10.0);
            line.put("withOneHangingP99", Math.round(withHanging.millis(99) * 10) / 10.0);
            line.put("withOneHangingLost", withHanging.lost());
            line.put("reportsRefused", reports.refused());
            line.put("alertmanagerP50", theirs50.isEmpty() ? "not installed" : rounded(theirs50));
            line.put("alertmanagerP99", theirs99.isEmpty() ? "not installed" : rounded(theirs99));
            if (count == 1) {
                line.put("alertmanagerDefaultWaitP50", defaultWait(receivers, current));
            }
            for (UUID subscription : subscriptions) {
                unsubscribe(stack, subscription);
            }
            System.err.println(line);
            return line;
        }
    }

    private static Object defaultWait(WebhookReceivers receivers, AtomicReference<Samples> current) throws Exception {
        Optional<Alertmanager> untuned = Alertmanager.start(receivers.urls(1), Duration.ofSeconds(30));
        if (untuned.isEmpty()) {
            return "not installed";
        }
        try (Alertmanager alertmanager = untuned.get()) {
            Samples samples = new Samples(1);
            current.set(samples);
            OpenLoop.run(2, 3, (number, intended) -> {
                UUID id = UUID.randomUUID();
                samples.intendedAt(id.toString(), intended);
                alertmanager.alert(id);
            });
            Waiting.forCompletion(samples, Duration.ofSeconds(45));
            return Math.round(samples.millis(50));
        }
    }

    private static Samples alertmanager(
            Alertmanager alertmanager, AtomicReference<Samples> current, int count, int perSecond, int seconds) {
        Samples samples = new Samples(count);
        current.set(samples);
        OpenLoop.run(perSecond, seconds, (number, intended) -> {
            UUID id = UUID.randomUUID();
            samples.intendedAt(id.toString(), intended);
            alertmanager.alert(id);
        });
        Waiting.forCompletion(samples, STRAGGLERS);
        return samples;
    }

    private static UUID subscribe(LocalStack stack, String url) throws IOException, InterruptedException {
        UUID id = UUID.randomUUID();
        String body =
                "{\"id\":\"" + id + "\",\"unitId\":\"" + DemoDistrict.TRUC_BACH_POLICE + "\",\"url\":\"" + url + "\"}";
        send(stack, "POST", "/api/webhooks", body, 201);
        return id;
    }

    private static void unsubscribe(LocalStack stack, UUID id) throws IOException, InterruptedException {
        send(stack, "DELETE", "/api/webhooks/" + id, "", 204);
    }

    private static void send(LocalStack stack, String method, String path, String body, int expected)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI uri = stack.service(Service.NOTIFICATION, 1).resolve(path);
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(uri)
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .header("content-type", "application/json")
                            .header("authorization", "Bearer " + stack.tokens().of("chihuy.trucbach"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    private static double rounded(List<Double> values) {
        return Math.round(ReportToHand.medianOf(values) * 10) / 10.0;
    }
}
