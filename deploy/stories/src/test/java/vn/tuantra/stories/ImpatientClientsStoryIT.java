package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.local.LocalStack;

/**
 * A service is away while reports come in, and every client asks again at once, as often as it can. The edge has 256 MB;
 * it must bound what it takes in, say when to come back, and be there when the service is back.
 */
@Tag("long")
@ExtendWith(RunningSystem.class)
class ImpatientClientsStoryIT {

    /** So many that none of them reports more often than one person may. */
    private static final List<String> PEOPLE =
            List.of(Leader.NAME, "topho.trucbach", "tovien.trucbach", "trucban.trucbach", "chihuy.trucbach");

    private static final int A_SECOND = 25;
    private static final int REPORTS = 500;
    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final LocalStack stack = RunningSystem.stack();
    private final Set<UUID> accepted = ConcurrentHashMap.newKeySet();
    private final Set<UUID> created = ConcurrentHashMap.newKeySet();
    private final Set<Integer> strange = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger withoutTime = new AtomicInteger();

    @Test
    void theEdgeOutlivesAStormOfImpatientClients() throws Exception {
        long edge = stack.pid("edge");
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
                ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService street = Executors.newSingleThreadScheduledExecutor()) {
            var reporting = street.scheduleAtFixedRate(
                    () -> {
                        if (sent.get() < REPORTS) {
                            String user = PEOPLE.get(sent.getAndIncrement() % PEOPLE.size());
                            phones.execute(() -> reportUntilTaken(http, user));
                        }
                    },
                    0,
                    1000 / A_SECOND,
                    TimeUnit.MILLISECONDS);
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            stack.kill9("incident-service");
            LockSupport.parkNanos(AWAY.toNanos());
            stack.restart("incident-service");
            Awaitility.await().atMost(LONGEST).until(() -> sent.get() == REPORTS);
            reporting.cancel(false);
            street.shutdown();
            phones.shutdown();
            assertThat(phones.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        }
        assertThat(stack.pid("edge")).as("the edge that was there before").isEqualTo(edge);
        assertThat(strange).as("answers that are neither yes nor come back").isEmpty();
        assertThat(withoutTime).as("refusals that do not say when to come back").hasValue(0);
        assertThat(asked.get()).as("it was a storm").isGreaterThan(2 * sent.get());
        assertThat(accepted).hasSize(sent.get());
        // Whoever asked again after an answer that was lost is told that the report is there.
        assertThat(accepted).containsAll(created);
    }

    private void reportUntilTaken(HttpClient http, String user) {
        UUID id = UUID.randomUUID();
        String body = JsonMapper.shared().writeValueAsString(Leader.report(id, "CRM-03"));
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!accepted.contains(id) && System.nanoTime() < end) {
            asked.incrementAndGet();
            try {
                judge(id, http.send(request(user, body), BodyHandlers.ofString()));
            } catch (IOException cutOff) {
                // The next attempt comes at once.
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private void judge(UUID id, HttpResponse<String> answer) {
        switch (answer.statusCode()) {
            case 201 -> {
                created.add(id);
                accepted.add(id);
            }
            case 200 -> accepted.add(id);
            case 429, 502, 503, 504 -> {
                if (answer.headers().firstValue("retry-after").isEmpty()) {
                    withoutTime.incrementAndGet();
                }
            }
            default -> strange.add(answer.statusCode());
        }
    }

    private HttpRequest request(String user, String body) {
        return HttpRequest.newBuilder(stack.edge().resolve("/api/incidents"))
                .timeout(Duration.ofSeconds(10))
                .header("authorization", "Bearer " + stack.tokens().of(user))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
