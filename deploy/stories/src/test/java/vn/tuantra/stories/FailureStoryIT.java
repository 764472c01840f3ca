package vn.tuantra.stories;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;
import vn.tuantra.local.StackFailure;
import vn.tuantra.local.demo.DemoDistrict;

/**
 * Every process is killed in turn, without warning, while reports come in. Not the store: the embedded one loses its
 * last seconds in a crash, which a real one with a journal does not.
 */
@ExtendWith(RunningSystem.class)
class FailureStoryIT {

    private static final String REPORTED = "vn.tuantra.incident.reported.v1";
    private static final String ACKNOWLEDGED = "vn.tuantra.incident.acknowledged.v1";
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Map<String, UUID> POSTS = Map.of(
            "trucban.trucbach", DemoDistrict.TRUC_BACH_POLICE,
            "trucban.quan", DemoDistrict.DISTRICT_POLICE,
            "trucban.thanhpho", DemoDistrict.CITY_POLICE);

    private final LocalStack stack = RunningSystem.stack();
    private final Set<UUID> accepted = ConcurrentHashMap.newKeySet();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void everyAcceptedIncidentReachesEveryPostOnceWhateverProcessDies() throws Exception {
        long countedBefore = counted();
        Map<String, ReturningScreen> screens = new HashMap<>();
        POSTS.forEach((user, unit) -> screens.put(user, new ReturningScreen(stack, user, unit)));
        Awaitility.await()
                .atMost(LONGEST)
                .until(() -> screens.values().stream().allMatch(ReturningScreen::isConnected));
        try (Socket dead = aScreenThatNeverReads();
                ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService street = Executors.newSingleThreadScheduledExecutor()) {
            var reporting = street.scheduleAtFixedRate(
                    () -> phones.execute(this::reportAndAcknowledge), 0, 250, TimeUnit.MILLISECONDS);
            for (String victim : List.of(
                    "incident-service",
                    "notification-service",
                    "notification-service-2",
                    "team-service",
                    "patrol-service",
                    "reporting-service",
                    "broker")) {
                aMoment();
                stack.kill9(victim);
                aMoment();
                stack.restart(victim);
                requireNonNull(screens.get("trucban.quan")).disconnect();
            }
            aMoment();
            reporting.cancel(false);
            street.shutdown();
            phones.shutdown();
            assertThat(phones.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
            assertThat(dead.isClosed()).isFalse();
        }
        assertThat(accepted).hasSizeGreaterThan(50);
        assertThat(acknowledged).isEqualTo(accepted);

        for (Map.Entry<String, ReturningScreen> post : screens.entrySet()) {
            theScreenMissedNothingAndSawNothingTwice(post.getKey(), post.getValue());
            theRecordHoldsEachOnceAndInOrder(post.getKey());
            post.getValue().close();
        }
        Awaitility.await("indicators")
                .atMost(LONGEST)
                .untilAsserted(() -> assertThat(counted() - countedBefore).isEqualTo(accepted.size()));
    }

    @Test
    void aTimerSurvivesTheDeathOfItsServiceAndFiresOnce() {
        UUID affray = Leader.of(stack).reportUntilAccepted("ORD-01", LONGEST);
        stack.kill9("incident-service");
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        stack.restart("incident-service");

        Awaitility.await("escalated to the district").atMost(LONGEST).until(() -> told(affray, "trucban.quan") == 1);
        Awaitility.await("escalated to the city").atMost(LONGEST).until(() -> told(affray, "trucban.thanhpho") >= 1);

        assertThat(escalationsTo(affray, DemoDistrict.DISTRICT_POLICE)).isEqualTo(1);
        assertThat(escalationsTo(affray, DemoDistrict.CITY_POLICE)).isEqualTo(1);
        // While the service was dead its timers were overdue, and the watchdog says so; it must end by itself.
        Awaitility.await("nothing is overdue any more")
                .atMost(LONGEST)
                .untilAsserted(() -> assertThat(overdueEscalations()).isEqualTo("0.0"));
    }

    /** The watchdog's own count of escalations that were due and did not run. */
    private String overdueEscalations() {
        HttpRequest request = HttpRequest.newBuilder(
                        stack.management(Service.INCIDENT, 1).resolve("/actuator/prometheus"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("tuantra_escalation_overdue"))
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .findFirst()
                    .orElse("no such metric");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void theScreenMissedNothingAndSawNothingTwice(String user, ReturningScreen screen) {
        Awaitility.await("all facts on the screen of " + user)
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> accepted.stream().allMatch(id -> screen.shows(id, REPORTED))
                        && acknowledged.stream().allMatch(id -> screen.shows(id, ACKNOWLEDGED)));
        assertThat(screen.shown()).extracting(ReturningScreen.Shown::eventId).doesNotHaveDuplicates();
        assertThat(screen.resyncs())
                .as("streams of %s that could not promise completeness", user)
                .isZero();
        assertThat(screen.connections()).isGreaterThan(1);
        accepted.forEach(id -> assertThat(screen.shown().stream()
                        .filter(fact -> fact.incidentId().equals(id))
                        .map(ReturningScreen.Shown::sequence))
                .as("order on the screen of %s", user)
                .containsExactly(1L, 2L));
    }

    private void theRecordHoldsEachOnceAndInOrder(String user) {
        UUID unit = requireNonNull(POSTS.get(user));
        Awaitility.await("record of " + user)
                .atMost(LONGEST)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    Map<UUID, List<Long>> sequences = new HashMap<>();
                    AlertRecord.of(stack, user, unit)
                            .forEach(entry -> sequences
                                    .computeIfAbsent(entry.incidentId(), id -> new java.util.ArrayList<>())
                                    .add(entry.sequence()));
                    accepted.forEach(id ->
                            assertThat(sequences.getOrDefault(id, List.of())).containsExactly(1L, 2L));
                });
    }

    private void reportAndAcknowledge() {
        UUID id = Leader.of(stack).reportUntilAccepted("CRM-03", LONGEST);
        accepted.add(id);
        Awaitility.await("acknowledged")
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> isAcknowledged(id));
        acknowledged.add(id);
    }

    private boolean isAcknowledged(UUID id) {
        try {
            var answer = stack.client().post("trucban.trucbach", "/api/incidents/" + id + "/acknowledgement", Map.of());
            // The answer to an earlier attempt may have been lost with the process that gave it.
            return answer.isSuccess() || answer.code().equals("ALREADY_ACKNOWLEDGED");
        } catch (StackFailure noAnswer) {
            return false;
        }
    }

    private long told(UUID incident, String user) {
        return stack.client()
                .get(user, "/api/alerts?unit=" + POSTS.get(user) + "&incident=" + incident)
                .orFail()
                .json()
                .path("items")
                .size();
    }

    private long escalationsTo(UUID incident, UUID unit) {
        return stack
                .client()
                .get("trucban.trucbach", "/api/incidents/" + incident)
                .orFail()
                .json()
                .path("escalations")
                .findValuesAsString("unitId")
                .stream()
                .filter(unit.toString()::equals)
                .count();
    }

    private long counted() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        return stack.client()
                .get(
                        "trucban.thanhpho",
                        "/api/indicators/incidents?from=%s&to=%s".formatted(today.minusDays(1), today.plusDays(2)))
                .orFail()
                .json()
                .path("all")
                .path("count")
                .asLong();
    }

    private Socket aScreenThatNeverReads() throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(),
                stack.service(Service.NOTIFICATION, 2).getPort());
        socket.setReceiveBufferSize(1024);
        OutputStream out = socket.getOutputStream();
        out.write(("GET /api/alert-stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + stack.tokens().of("trucban.trucbach") + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private static void aMoment() {
        LockSupport.parkNanos(Duration.ofMillis(1500).toNanos());
    }
}
