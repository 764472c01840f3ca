package vn.tuantra.edge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest extends EdgeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/units/1",
                "/api/teams",
                "/api/equipment",
                "/api/training/courses",
                "/api/welfare/budgets",
                "/api/patrols?from=2022-03-22&q=Tr%C3%BAc%20B%E1%BA%A1ch",
                "/api/incidents/1/acknowledgement",
                "/api/incident-categories",
                "/api/incident-persons/search",
                "/api/incident-reports",
                "/api/incident-sources/cam-1",
                "/api/escalation-policies/dry-run",
                "/api/police-offices?latitude=21&longitude=105",
                "/api/shifts/reliefs",
                "/api/bulletins",
                "/api/data-breaches",
                "/api/hotspots?unit=1",
                "/api/patrol-series",
                "/api/checkpoints?unit=1",
                "/api/partner-organisations?on=2026-11-28",
                "/api/community-work?kind=OUTREACH",
                "/api/supported-persons",
                "/api/care-tasks",
                "/api/support-requests?team=1",
                "/api/duty-rosters",
                "/api/alerts?unit=1",
                "/api/webhooks?unit=1",
                "/api/cap/feed?unit=1",
                "/api/duty/contacts?unit=1",
                "/api/posts?unit=1",
                "/api/drills/1",
                "/api/reminders?unit=1",
                "/teams/",
                "/command-centre/",
                "/command-centre/look/look.css"
            })
    void passesARequestOnUnchanged(String path) throws Exception {
        HttpResponse<String> answer = get(path, "Authorization", "Bearer theirs");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Service")).contains("fake");
        assertThat(answer.body())
                .isEqualTo("GET " + path + "|authorization=Bearer theirs|host=" + EDGE.getAuthority() + "|");
    }

    @Test
    void passesABodyOnAndTheStatusBack() throws Exception {
        HttpResponse<String> answer = post("/api/incidents", Map.of("category", "CRM-03"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).startsWith("POST /api/incidents|").endsWith("|category=CRM-03");
    }

    @Test
    void showsTheDocumentsOfAServiceAndNothingElseOfIt() throws Exception {
        assertThat(get("/docs/team/v3/api-docs").body()).startsWith("GET /v3/api-docs|");
        assertThat(get("/docs/incident/asyncapi.json").body()).startsWith("GET /asyncapi.json|");
        assertThat(get("/docs/team/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/docs/team/../../actuator/env").statusCode()).isNotEqualTo(200);
    }

    @Test
    void leavesTheContentPolicyOfAPageToItsService() throws Exception {
        assertThat(get("/command-centre/").headers().firstValue("Content-Security-Policy"))
                .isEmpty();
    }

    @Test
    void usesTheReplicaThatIsThere() throws Exception {
        for (int turn = 0; turn < 4; turn++) {
            assertThat(get("/api/alerts?unit=1").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/indicators/incidents", "/api/reports/obligations", "/reports/"})
    void saysWhichServiceCannotBeReached(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).path("code").asString()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(json(answer).path("detail").asString()).contains("reporting");
        assertThat(json(answer).path("title").asString()).isNotBlank().isNotEqualTo("Service Unavailable");
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:tuantra:problem:SERVICE_UNAVAILABLE");
    }

    @Test
    @Timeout(30)
    void streamsEventsAsTheyAreWrittenAndClosesBehindAScreenThatLeft() throws Exception {
        SERVICE.streamBroken = new CountDownLatch(1);
        SERVICE.events.add("event: hello\n\n");
        HttpResponse<InputStream> stream = http.send(
                HttpRequest.newBuilder(EDGE.resolve("/api/alert-stream?unit=1")).build(), BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream;charset=UTF-8");

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("event: hello");
            assertThat(lines.readLine()).isEmpty();

            SERVICE.events.add("data: Trúc Bạch\n\n");
            assertThat(lines.readLine()).isEqualTo("data: Trúc Bạch");
        }

        await().atMost(20, SECONDS).until(() -> {
            SERVICE.events.add(": still there?\n\n");
            return SERVICE.streamBroken.getCount() == 0;
        });
    }
}
