package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.local.EdgeClient;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.demo.DemoDistrict;
import vn.tuantra.local.demo.DemoUsers;
import vn.tuantra.local.year.SyntheticYear;
import vn.tuantra.local.year.Telling;
import vn.tuantra.local.year.YearStack;

/**
 * A year of a district told through events: every figure of every ward is what was counted apart while the year was made
 * up, and so are the annual report of a ward and the district's consolidation.
 */
@Tag("long")
class SyntheticYearStoryIT {

    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final String STAFF = "canbo.trucbach";
    private static final String CHAIR = "chutich.trucbach";
    private static final String GATHERER = "phongtrao.quan";

    @Test
    void theAnnualReportAndTheConsolidationSayWhatWasCounted() {
        SyntheticYear year = SyntheticYear.of(20220322, SyntheticYear.Size.DISTRICT, YearStack.wards());
        try (YearStack units = YearStack.start()) {
            Telling.tell(units.stack().bootstrapServers(), year.facts());
            assertThat(units.differencesAtLast(year, LONGEST)).isEmpty();

            EdgeClient client = units.stack().client();
            JsonNode report = accepted(client);
            Map<String, Long> counted = year.recount().of(DemoDistrict.TRUC_BACH);
            assertThat(cells(report.path("figures"))).containsAllEntriesOf(counted);
            JsonNode sum = client.post(
                            GATHERER,
                            "/api/reports/consolidations",
                            Map.of("unitId", unitOf(GATHERER), "period", SyntheticYear.PERIOD))
                    .orFail()
                    .json();
            assertThat(cells(sum.path("total"))).containsAllEntriesOf(counted);
        }
    }

    private static JsonNode accepted(EdgeClient client) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String section :
                new String[] {"SITUATION", "DIRECTION", "RESULTS", "ASSESSMENT", "OUTLOOK", "PROPOSALS"}) {
            texts.put(section, "Đã thực hiện.");
        }
        String path = "/api/reports/submissions/"
                + client.put(
                                STAFF,
                                "/api/reports/submissions",
                                Map.of(
                                        "unitId",
                                        DemoDistrict.TRUC_BACH,
                                        "period",
                                        SyntheticYear.PERIOD,
                                        "texts",
                                        texts))
                        .orFail()
                        .json()
                        .path("id")
                        .asString();
        step(client, STAFF, path + "/review", Map.of());
        step(client, CHAIR, path + "/signature", Map.of("signerName", "Nguyễn Thị Mẫu"));
        step(client, CHAIR, path + "/dispatch", Map.of());
        step(client, GATHERER, path + "/receipt", Map.of());
        step(client, GATHERER, path + "/acceptance", Map.of());
        return client.get(GATHERER, path).orFail().json();
    }

    private static UUID unitOf(String username) {
        return DemoDistrict.users().users().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .map(DemoUsers.User::unit)
                .orElseThrow();
    }

    private static void step(EdgeClient client, String who, String path, Map<String, Object> body) {
        Answer answer = client.post(who, path, body);
        answer.orFail();
    }

    private static Map<String, Long> cells(JsonNode figures) {
        Map<String, Long> all = new TreeMap<>();
        figures.path("cells").forEach(cell -> {
            String part = cell.path("part").asString("");
            all.put(
                    cell.path("code").asString() + (part.isEmpty() ? "" : "." + part),
                    cell.path("value").asLong());
        });
        return all;
    }
}
