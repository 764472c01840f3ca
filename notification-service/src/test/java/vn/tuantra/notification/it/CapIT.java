package vn.tuantra.notification.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.fixture.AnIncident;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api;

class CapIT extends Running {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern NEXT = Pattern.compile("href=\"https://tuantra.example([^\"]+)\" rel=\"next\"");

    @Test
    void aCentreReadsTheFeedAndTheDocumentsAndWhatEndsAnAlertCancelsIt() throws Exception {
        AnIncident incident = AnIncident.of(Severity.S1, TRUC_BACH_POLICE);
        UUID alert = AnIncident.alertId(publish(incident.reported(), 1), TRUC_BACH_POLICE);
        UUID cancelled = AnIncident.alertId(publish(incident.falseAlarm(), 2), TRUC_BACH_POLICE);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(
                                get("/api/cap/feed?unit=" + TRUC_BACH_POLICE).body())
                        .contains("urn:uuid:" + alert, "urn:uuid:" + cancelled));

        HttpResponse<String> first = get("/api/cap/alerts/" + alert);
        HttpResponse<String> last = get("/api/cap/alerts/" + cancelled);

        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/cap+xml");
        assertThat(first.body()).contains("<msgType>Alert</msgType>").doesNotContain("<references>");
        assertThat(last.body())
                .contains("<msgType>Cancel</msgType>", "<references>tuan-tra@localhost," + alert + ",")
                .contains("<incidents>" + incident.id() + "</incidents>");
    }

    @Test
    void aFeedLeadsFromPageToPageByAbsoluteLinks() throws Exception {
        List<UUID> told = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            AnIncident incident = AnIncident.of(Severity.S3, TRUC_BACH_POLICE);
            told.add(AnIncident.alertId(publish(incident.reported(), 1), TRUC_BACH_POLICE));
        }
        String start = "/api/cap/feed?unit=" + TRUC_BACH_POLICE;
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            List<String> pages = pagesFrom(start);
            assertThat(told)
                    .allSatisfy(alert -> assertThat(pages)
                            .filteredOn(page -> page.contains("urn:uuid:" + alert))
                            .hasSize(1));
        });

        String first = get(start).body();
        assertThat(first)
                .contains("href=\"https://tuantra.example" + start + "\" rel=\"self\"")
                .contains("href=\"https://tuantra.example/api/cap/alerts/");
        assertThat(first.split("<entry>")).hasSize(5);
        assertThat(api(TRUC_BACH_POLICE, "CAP_GATEWAY").get(start + "&cursor=x").code())
                .isEqualTo("INVALID_FIELD");
    }

    private List<String> pagesFrom(String start) throws Exception {
        List<String> pages = new ArrayList<>();
        // The newest lie on the first pages; how much other tests have left behind them does not matter.
        for (String path = start; !path.isEmpty() && pages.size() < 4; ) {
            String page = get(path).body();
            pages.add(page);
            Matcher next = NEXT.matcher(page);
            path = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        return pages;
    }

    @Test
    void aFeedWithoutNewsCostsNothing() throws Exception {
        String path = "/api/cap/feed?unit=" + BA_DINH_POLICE;
        String tag = get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(get(path, "If-None-Match", tag).statusCode()).isIn(304, 200);
        String stable = get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", stable).statusCode()).isEqualTo(304);
    }

    @Test
    void anAckClosesTheDeliveryAndAnErrorFailsIt() {
        AnIncident held = AnIncident.of(Severity.S3, TRUC_BACH_POLICE);
        AnIncident refused = AnIncident.of(Severity.S3, TRUC_BACH_POLICE);
        UUID heldAlert = AnIncident.alertId(publish(held.reported(), 1), TRUC_BACH_POLICE);
        UUID refusedAlert = AnIncident.alertId(publish(refused.reported(), 1), TRUC_BACH_POLICE);
        Api centre = api(TRUC_BACH_POLICE, "CAP_GATEWAY");
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> answer(centre, "Ack", heldAlert).status() == 202);
        assertThat(answer(centre, "Ack", heldAlert).status()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> answer(centre, "Error", refusedAlert).status() == 202);

        assertThat(alertFacts("alert.delivered", 1, held.id().toString()))
                .singleElement()
                .asString()
                .contains("CAP");
        assertThat(alertFacts("alert.seen", 1, held.id().toString())).hasSize(1);
        assertThat(alertFacts("alert.undelivered", 1, refused.id().toString()))
                .singleElement()
                .asString()
                .contains("REFUSED_BY_CENTRE");
    }

    @Test
    void aCentreAnswersForItsOwnUnitOnly() {
        AnIncident incident = AnIncident.of(Severity.S1, TRUC_BACH_POLICE);
        UUID alert = AnIncident.alertId(publish(incident.reported(), 1), TRUC_BACH_POLICE);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> answer(api(TRUC_BACH_POLICE, "CAP_GATEWAY"), "Ack", alert)
                                .status()
                        == 202);

        assertThat(answer(api(DIEN_BIEN_POLICE, "CAP_GATEWAY"), "Ack", alert).code())
                .isEqualTo("NOT_FOUND");
        assertThat(answer(api(BA_DINH_POLICE, "CAP_GATEWAY"), "Ack", alert).code())
                .isEqualTo("NOT_FOUND");
        assertThat(api(DIEN_BIEN_POLICE, "CAP_GATEWAY")
                        .get("/api/cap/alerts/" + alert)
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(api(DIEN_BIEN_POLICE, "CAP_GATEWAY")
                        .get("/api/cap/feed?unit=" + TRUC_BACH_POLICE)
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    @Test
    void whatIsNoCapIsRefusedByName() {
        Api centre = api(TRUC_BACH_POLICE, "CAP_GATEWAY");

        assertThat(post(centre, "<alert").code()).isEqualTo("MALFORMED_CAP");
        assertThat(post(centre, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>")
                        .code())
                .isEqualTo("MALFORMED_CAP");
        assertThat(answer(centre, "Update", UUID.randomUUID()).code()).isEqualTo("NOT_AN_ANSWER");
        assertThat(answer(centre, "Ack", UUID.randomUUID()).code()).isEqualTo("NOT_FOUND");
        assertThat(post(centre, "x".repeat(2_000_000)).code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(centre.post("/api/cap/messages", "{}").status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEAM_LEADER", "WARD_PC_CHAIR", "SYS_ADMIN", "AUDITOR"})
    void othersReadNoCap(String role) {
        Api api = api(TRUC_BACH_POLICE, role);

        assertThat(api.get("/api/cap/feed?unit=" + TRUC_BACH_POLICE).code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(api.get("/api/cap/alerts/" + UUID.randomUUID()).code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(answer(api, "Ack", UUID.randomUUID()).code()).isEqualTo("ROLE_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Test", "Exercise", "System", "Draft", "", "actual"})
    void onlyWhatIsMeantActs(String status) {
        AnIncident incident = AnIncident.of(Severity.S1, TRUC_BACH_POLICE);
        UUID alert = AnIncident.alertId(publish(incident.reported(), 1), TRUC_BACH_POLICE);
        Api centre = api(TRUC_BACH_POLICE, "CAP_GATEWAY");

        for (String type : new String[] {"Ack", "Error"}) {
            Api.Answer answer = post(centre, xml(type, alert).replace(">Actual<", ">" + status + "<"));
            assertThat(answer.code()).isEqualTo("NOT_ACTUAL");
            assertThat(answer.body().path("field").asString()).isEqualTo("status");
        }
        assertThat(alertFacts("alert.raised", 1, incident.id().toString())).hasSize(1);
        try (KafkaProbe probe = new KafkaProbe()) {
            assertThat(probe.records(
                            "alert.events",
                            record -> new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)
                                            .contains(incident.id().toString())
                                    && !KafkaProbe.header(record, "ce_type").contains("raised")))
                    .noneMatch(
                            record -> KafkaProbe.header(record, "ce_type").matches(".*alert\\.(seen|delivered)\\..*"));
        }
    }

    @Test
    void aSignedAnswerAndOneWithAStrangersReferenceAreRead() {
        AnIncident incident = AnIncident.of(Severity.S3, TRUC_BACH_POLICE);
        UUID alert = AnIncident.alertId(publish(incident.reported(), 1), TRUC_BACH_POLICE);
        Api centre = api(TRUC_BACH_POLICE, "CAP_GATEWAY");
        String signed = xml("Ack", alert)
                .replace(
                        "</alert>",
                        "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignedInfo>"
                                + "<ds:Reference URI=\"\"/></ds:SignedInfo></ds:Signature></alert>")
                .replace(
                        "<references>",
                        "<references>somebody@example.test,urn:x:7,2022-04-15T22:01:10+07:00 " + "tuan-tra@localhost,"
                                + UUID.randomUUID() + ",2022-04-15T22:01:10+07:00 ");

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> post(centre, signed).status() == 202);

        assertThat(alertFacts("alert.seen", 1, incident.id().toString())).hasSize(1);
    }

    private static Api.Answer answer(Api api, String type, UUID alert) {
        return post(api, xml(type, alert));
    }

    private static String xml(String type, UUID alert) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                  <identifier>answer-%s</identifier>
                  <sender>centre@example.test</sender>
                  <sent>2022-04-15T22:02:00+07:00</sent>
                  <status>Actual</status>
                  <msgType>%s</msgType>
                  <scope>Private</scope>
                  <references>tuan-tra@localhost,%s,2022-04-15T22:01:10+07:00</references>
                </alert>
                """.formatted(alert, type, alert);
    }

    private static Api.Answer post(Api api, String xml) {
        return api.send(
                "POST",
                "/api/cap/messages",
                HttpRequest.BodyPublishers.ofString(xml),
                Map.of("content-type", "application/cap+xml"));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("authorization", "Bearer " + token(BA_DINH_POLICE, "DISTRICT_POLICE_DUTY"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
