package vn.tuantra.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies go through as they are, or are refused for their size by a refusal that says so. */
class BodiesTest extends EdgeTest {

    private static final int MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "application/json",
                "application/json;charset=ISO-8859-1",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/cloudevents+json; charset=utf-8",
                "multipart/form-data; boundary=\"=_x y\"",
                "application/x-www-form-urlencoded",
                "text/csv; header=present"
            })
    void leavesTheTypeAndEveryByteOfABodyAlone(String type) throws Exception {
        byte[] body = "b=2&a=%20+&=&a\u0000\r\n--=_x y\r\n".getBytes(StandardCharsets.UTF_16);

        String arrived = send("/api/patrols/headers", type, BodyPublishers.ofByteArray(body))
                .body();

        assertThat(arrived.lines()).contains("content-type=" + type, "content-length=" + body.length);
        assertThat(arrived.lines()).contains("body=" + HexFormat.of().formatHex(body));
    }

    @Test
    void leavesABodyOfUnannouncedLengthAlone() throws Exception {
        String arrived =
                send("/api/patrols/headers", "application/pdf", unannounced(5)).body();

        assertThat(arrived.lines()).contains("content-type=application/pdf", "body=0000000000");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/incidents/1/evidence/2, 30, 26214400",
        "/api/teams/imports, 13, 12582912",
        "/api/teams/1/scans, 13, 12582912",
        "/api/units/imports, 13, 12582912",
        "/api/incidents, 2, 1048576"
    })
    void saysHowMuchMayBeSentWhereABodyIsTooLarge(String path, int megabytes, long limit) throws Exception {
        BodyPublisher announced = BodyPublishers.ofByteArray(new byte[megabytes * MEGABYTE]);

        for (BodyPublisher body : new BodyPublisher[] {announced, unannounced(megabytes * MEGABYTE)}) {
            HttpResponse<String> answer = send(path, "application/pdf", body);

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(json(answer).path("code").asString()).isEqualTo("BODY_TOO_LARGE");
            assertThat(json(answer).path("limit").asLong()).isEqualTo(limit);
            assertThat(json(answer).path("detail").asString()).contains(Long.toString(limit));
        }
    }

    @Test
    void takesWhatTheServiceTakes() throws Exception {
        assertThat(send(
                                "/api/incidents/1/evidence/2",
                                "image/jpeg",
                                BodyPublishers.ofByteArray(new byte[20 * MEGABYTE]))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/units/Tr%C3%BAc%20B%E1%BA%A1ch%2B1?q=a%2Bb+c%26d&empty=&=&q=2",
                "/api/units/a+b:c@d,e='f'?next=%3D%3D&x=%22%7B%7D",
            })
    void leavesAnAddressAsItWasWritten(String path) throws Exception {
        assertThat(get(path).body()).startsWith("GET " + path + "|");
    }

    @Test
    void refusesAnAddressThatIsNone() throws Exception {
        try (Socket socket = new Socket(EDGE.getHost(), EDGE.getPort())) {
            socket.getOutputStream()
                    .write("GET /api/units?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("BAD_ADDRESS");
        }
    }

    private static BodyPublisher unannounced(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    private HttpResponse<String> send(String path, String type, BodyPublisher body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(EDGE.resolve(path))
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }
}
