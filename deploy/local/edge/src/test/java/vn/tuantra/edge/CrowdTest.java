package vn.tuantra.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More than the edge has room for. */
@Timeout(60)
class CrowdTest extends EdgeTest {

    @BeforeEach
    void aServiceThatHangs() {
        SERVICE.goOn = new CountDownLatch(1);
    }

    @Test
    void sendsAwayWhoFindsNoRoomBeforeOneServiceAndServesTheOthers() throws Exception {
        List<CompletableFuture<HttpResponse<Void>>> hanging = IntStream.range(0, MOST_IN_FLIGHT)
                .mapToObj(one -> http.sendAsync(request("/api/patrols/slow"), BodyHandlers.discarding()))
                .toList();
        await().until(() -> SERVICE.waiting.get() == MOST_IN_FLIGHT);

        HttpResponse<String> refused = get("/api/patrols");
        HttpResponse<String> elsewhere = get("/api/incidents");
        SERVICE.goOn.countDown();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(json(refused).path("code").asString()).isEqualTo("SERVICE_BUSY");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(elsewhere.statusCode()).isEqualTo(200);
        assertThat(hanging)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(204));
        await().untilAsserted(() -> assertThat(get("/api/patrols").statusCode()).isEqualTo(200));
    }

    @Test
    void keepsNoRoomForWhatHasBeenAnsweredOrFailed() throws Exception {
        for (int turn = 0; turn < 4 * MOST_IN_FLIGHT; turn++) {
            assertThat(get("/api/patrols/headers").statusCode()).isEqualTo(200);
            assertThat(get("/api/indicators/incidents").body()).contains("SERVICE_UNAVAILABLE");
        }
    }

    @Test
    void countsOpenStreamsApart() throws Exception {
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        try {
            for (int stream = 0; stream < MOST_STREAMS; stream++) {
                open.add(http.send(request("/api/alert-stream/quiet"), BodyHandlers.ofInputStream()));
            }
            assertThat(open).allMatch(stream -> stream.statusCode() == 200);
            assertThat(get("/api/alerts?unit=1").statusCode()).isEqualTo(200);

            HttpResponse<String> oneMore = get("/api/alert-stream/quiet");
            assertThat(oneMore.statusCode()).isEqualTo(503);
            assertThat(json(oneMore).path("code").asString()).isEqualTo("SERVICE_BUSY");
            assertThat(get("/api/alerts?unit=1").statusCode()).isEqualTo(200);
        } finally {
            SERVICE.goOn.countDown();
            for (HttpResponse<InputStream> stream : open) {
                stream.body().close();
            }
        }
    }

    @Test
    void saysWhenToComeAgainWhereAServiceIsAway() throws Exception {
        assertThat(get("/api/indicators/incidents").headers().firstValue("Retry-After"))
                .contains("1");
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(EDGE.resolve(path)).build();
    }
}
