package vn.tuantra.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** A team leader who reports an armed fight again and again. */
final class Reports implements AutoCloseable {

    private final HttpClient http;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final URI endpoint;
    private final String token;
    private final String unit;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Histogram answers = new ConcurrentHistogram(120_000_000_000L, 3);

    Reports(URI service, String token, String unit) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(executor)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.endpoint = service.resolve("/api/incidents");
        this.token = token;
        this.unit = unit;
    }

    Samples round(int screens, java.util.function.Consumer<Samples> becomesCurrent, double perSecond, double seconds) {
        Samples samples = new Samples(screens);
        becomesCurrent.accept(samples);
        Histogram roundTrip = new ConcurrentHistogram(120_000_000_000L, 3);
        answers = roundTrip;
        OpenLoop.run(perSecond, seconds, (number, intended) -> {
            // Noted before it is sent: a round must not look complete while its last report is about to begin.
            String id = UUID.randomUUID().toString();
            samples.intendedAt(id, intended);
            executor.execute(() -> post(id, intended));
        });
        Waiting.forCompletion(samples, Duration.ofSeconds(10));
        return samples;
    }

    /** How long the reporter waited for the answer in the last round, in milliseconds. */
    double answerMillis(double percentile) {
        return answers.getValueAtPercentile(percentile) / 1e6;
    }

    int refused() {
        return refused.get();
    }

    /** Sends one report without waiting for its answer; a repeated one is not measured. */
    void send(Samples samples, String id, long intended, boolean first) {
        if (first) {
            samples.intendedAt(id, intended);
        }
        executor.execute(() -> post(id, intended));
    }

    private void post(String id, long intended) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("authorization", "Bearer " + token)
                .header("content-type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString("""
                        {"id":"%s","category":"CRM-03","unitId":"%s","place":{"latitude":21.0457,"longitude":105.8412},\
                        "modifiers":["WEAPON","VIOLENCE"]}""".formatted(id, unit)))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            answers.recordValue(System.nanoTime() - intended);
            if (status != 201 && status != 200) {
                refused.incrementAndGet();
            }
        } catch (java.io.IOException e) {
            refused.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        executor.shutdownNow();
    }
}
