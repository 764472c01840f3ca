package vn.tuantra.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.reporting.fixture.Offices;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;

class ObligationIT extends RunningReportingService {

    private static final String PATH = "/api/reports/obligations";

    private final UnitDirectory directory;

    ObligationIT(UnitDirectory directory) {
        super(directory);
        this.directory = directory;
    }

    @BeforeEach
    void offices() {
        Offices.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    @Test
    void aWardSeesItsFourReportsOfTheYearInTheWordsOfThePlan() {
        JsonNode page =
                as("WARD_PC_STAFF", District.DIEN_BIEN).get(PATH + "?year=2023").body();
        assertThat(page.at("/items")).hasSize(4);
        assertThat(page.at("/next").isMissingNode() || page.at("/next").isNull())
                .isTrue();
        JsonNode half = page.at("/items/1");
        assertThat(half.path("period").asString()).isEqualTo("2023-H1");
        assertThat(half.path("type").asString()).isEqualTo("HALF_YEAR");
        assertThat(half.path("deadlineSource").asString()).isEqualTo("PLAN");
        assertThat(half.path("deadlineExclusive").asString()).isEqualTo("2023-06-09T17:00:00Z");
        assertThat(half.path("deadlineVi").asString()).isEqualTo("Hạn: trước ngày 10/6 (chậm nhất hết ngày 09/6)");
        assertThat(half.path("consolidatorId").asString()).isEqualTo(Offices.MOVEMENT_TEAM.toString());
        assertThat(half.path("daysLeft").asInt()).isNegative();
        assertThat(half.path("status").asString()).isEqualTo("NOT_STARTED");
        assertThat(page.at("/items/0/deadlineSource").asString()).isEqualTo("DERIVED");
    }

    @Test
    void theWardsPoliceAndThoseAboveSeeThemAndANeighbourDoesNot() {
        String ward = PATH + "?year=2023&unit=" + District.TRUC_BACH;
        for (Api api : List.of(
                as("WARD_POLICE_COMMAND", District.TRUC_BACH_POLICE),
                as("MOVEMENT_TEAM", Offices.MOVEMENT_TEAM),
                as("DISTRICT_PC_CHAIR", District.BA_DINH))) {
            assertThat(api.get(ward).body().at("/items")).hasSize(4);
        }
        assertThat(as("WARD_PC_CHAIR", District.DIEN_BIEN).get(ward).code()).isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    @Test
    void theDistrictSeesWardsOfficesAndTheConsolidationPageByPage() {
        Api team = as("MOVEMENT_TEAM", Offices.MOVEMENT_TEAM);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = team.get(PATH + "?year=2022&limit=3" + cursor).body();
            page.path("items")
                    .forEach(item -> seen.add(item.path("kind").asString()
                            + item.path("period").asString()
                            + item.path("unitId").asString()));
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        assertThat(seen)
                .doesNotHaveDuplicates()
                .contains("OFFICE2022-KH" + Offices.JUSTICE, "CONSOLIDATION2022-H1" + Offices.MOVEMENT_TEAM)
                .doesNotContain("WARD2022-Q1" + District.TRUC_BACH);
    }

    @ParameterizedTest
    @CsvSource({
        "?year=2021, 422",
        "?year=soon, 422",
        "?limit=0, 422",
        "?cursor=none, 422",
        "?unit=none, 422",
        "?jear=2023, 422",
        "'', 200",
    })
    void namesWhatIsWrongWithTheQuestion(String query, int status) {
        assertThat(as("AUDITOR", District.HANOI).get(PATH + query).status()).isEqualTo(status);
    }
}
