package vn.tuantra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;

/** How often the services on the way of an alert asked the store for something, as their own metrics say. */
final class StoreCommands {

    private static final Pattern LINE = Pattern.compile(
            "mongodb_driver_commands_seconds_count\\{[^}]*?collection=\"([^\"]*)\"[^}]*?command=\"([^\"]*)\"[^}]*} ([0-9.E+]+)");

    private StoreCommands() {}

    /** Per {@code service collection command}. */
    static Map<String, Long> of(LocalStack stack) throws IOException, InterruptedException {
        Map<String, Long> commands = new TreeMap<>();
        for (Service service : new Service[] {Service.INCIDENT, Service.NOTIFICATION}) {
            URI metrics = stack.management(service, 1).resolve("/actuator/prometheus");
            try (HttpClient http = HttpClient.newHttpClient()) {
                String text = http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                        .body();
                Matcher line = LINE.matcher(text);
                while (line.find()) {
                    commands.merge(
                            service.name().toLowerCase(Locale.ROOT) + " " + line.group(1) + " " + line.group(2),
                            Math.round(Double.parseDouble(line.group(3))),
                            Long::sum);
                }
            }
        }
        return commands;
    }

    /** Waits until what the warm-up left behind is done, at most two minutes: it would be counted for the rounds. */
    static void awaitQuiet(LocalStack stack) throws IOException, InterruptedException {
        long before = written(stack);
        for (int i = 0; i < 60; i++) {
            Waiting.pause(Duration.ofSeconds(2));
            long now = written(stack);
            if (now == before) {
                return;
            }
            before = now;
        }
    }

    private static long written(LocalStack stack) throws IOException, InterruptedException {
        return of(stack).entrySet().stream()
                .filter(entry ->
                        entry.getKey().endsWith("insert") || entry.getKey().endsWith("findAndModify"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What was asked between two readings, an incident; the sum is under {@code all}. */
    static Map<String, Double> each(Map<String, Long> before, Map<String, Long> after, long incidents) {
        Map<String, Double> each = new TreeMap<>();
        double all = 0;
        for (Map.Entry<String, Long> entry : after.entrySet()) {
            double more = (entry.getValue() - before.getOrDefault(entry.getKey(), 0L)) / (double) incidents;
            all += more;
            if (more >= 0.05) {
                each.put(entry.getKey(), Math.round(more * 100) / 100.0);
            }
        }
        each.put("all", Math.round(all * 100) / 100.0);
        return each;
    }
}
