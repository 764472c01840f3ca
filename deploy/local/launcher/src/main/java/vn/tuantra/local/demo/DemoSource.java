package vn.tuantra.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.tuantra.local.EdgeClient;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.Patience;

/** The camera platform of the ward Trúc Bạch, registered so that it may report in its own name. */
final class DemoSource {

    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(30);
    private static final String NAME = "camera-truc-bach";
    /** {@code sub} of the client {@code integration-camera} in users.json. */
    private static final String SUBJECT = "71000000-0000-4000-8000-000000000001";

    private final EdgeClient client;
    private final String administrator;

    DemoSource(EdgeClient client, String administrator) {
        this.client = client;
        this.administrator = administrator;
    }

    /** Registers it where it is not registered; the ward may be new to the service, and then a little passes. */
    void register() {
        Answer known = client.get(administrator, "/api/incident-sources");
        if (known.isSuccess()
                && StreamSupport.stream(known.json().spliterator(), false)
                        .anyMatch(source -> source.path("name").asString("").equals(NAME))) {
            return;
        }
        Patience.until(
                        UNTIL_KNOWN,
                        () -> client.put(administrator, "/api/incident-sources/" + NAME, source()),
                        Answer::isSuccess)
                .orFail();
    }

    private static Map<String, Object> source() {
        return Map.of(
                "subject",
                SUBJECT,
                "categories",
                List.of(),
                "areaId",
                DemoDistrict.TRUC_BACH,
                "perMinute",
                60,
                "perDay",
                5000);
    }
}
