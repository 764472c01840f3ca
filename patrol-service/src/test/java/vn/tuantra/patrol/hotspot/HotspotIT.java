package vn.tuantra.patrol.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

class HotspotIT extends RunningPatrolService {

    private static final String RING = "[[105.84,21.04],[105.85,21.04],[105.85,21.05],[105.84,21.04]]";

    private final UUID id = UUID.randomUUID();

    HotspotIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
    }

    @Test
    void aHotspotIsListedChangedAndTakenOffTheList() {
        assertThat(put(command(), body(RING, ""), "").status()).isEqualTo(201);
        assertThat(shown()).isTrue();
        assertThat(put(command(), body(RING, "").replace("HIGH", "LOW"), "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(put(command(), body(RING, "").replace("HIGH", "MEDIUM"), "\"1\"")
                        .code())
                .isEqualTo("STALE_VERSION");
        assertThat(put(command(), body(RING, ",\"validTo\":\"2022-05-01\""), "").status())
                .isEqualTo(200);
        assertThat(shown()).isFalse();

        assertThat(kafka.await("patrol.events", 3, record -> record.key().equals(id.toString())))
                .isNotEmpty();
    }

    @Test
    void aTeamSeesTheHotspotsOfItsWardAndAnotherWardDoesNot() {
        put(command(), body(RING, ""), "");

        assertThat(as("TEAM_LEADER", District.GROUP_5)
                        .get("/api/hotspots")
                        .raw()
                        .body())
                .contains(id.toString());
        assertThat(as("WARD_POLICE_DUTY", District.DIEN_BIEN_POLICE)
                        .get("/api/hotspots")
                        .raw()
                        .body())
                .doesNotContain(id.toString());
        assertThat(as("WARD_POLICE_DUTY", District.DIEN_BIEN_POLICE)
                        .get("/api/hotspots?unit=" + District.TRUC_BACH)
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[[105.84,21.04],[105.85,21.04],[105.84,21.04]];INVALID_GEOMETRY",
                "[[105.84,21.04],[105.85,21.04],[105.85,21.05],[105.80,21.04]];INVALID_GEOMETRY",
                "[[205.84,21.04],[105.85,21.04],[105.85,21.05],[205.84,21.04]];INVALID_GEOMETRY",
                "[[1],[2],[3],[1]];INVALID_GEOMETRY",
                "[];INVALID_GEOMETRY",
                "7;INVALID_GEOMETRY"
            })
    void badGeometryIsRefusedAndChangesNothing(String ring, String code) {
        assertThat(put(command(), body(ring, ""), "").code()).isEqualTo(code);
        assertThat(shown()).isFalse();
    }

    @Test
    void badFieldsAreNamed() {
        assertThat(put(command(), "{}", "").code()).isEqualTo("INVALID_FIELD");
        assertThat(put(command(), body(RING, ",\"validTo\":\"2022-04-01\""), "").code())
                .isEqualTo("END_NOT_AFTER_START");
        assertThat(put(command(), body(RING, "").replace("EVL-01", "evil"), "").code())
                .isEqualTo("INVALID_FIELD");
        assertThat(put(
                                as("WARD_POLICE_COMMAND", District.TRUC_BACH_POLICE),
                                body(RING, "").replace(District.TRUC_BACH.toString(), District.GROUP_5.toString()),
                                "")
                        .code())
                .isEqualTo("UNKNOWN_WARD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WARD_POLICE_DUTY", "TEAM_LEADER", "WARD_PC_CHAIR", "SYS_ADMIN", "AUDITOR", "INTEGRATION"})
    void onlyTheWardsPoliceCommandDecides(String role) {
        assertThat(put(as(role, District.TRUC_BACH_POLICE), body(RING, ""), "").code())
                .isEqualTo("ROLE_NOT_ALLOWED");
    }

    @Test
    void anotherWardDecidesNothingHere() {
        Api other = as("WARD_POLICE_COMMAND", District.DIEN_BIEN_POLICE);
        assertThat(put(other, body(RING, ""), "").code()).isEqualTo("OUTSIDE_YOUR_UNIT");
        put(command(), body(RING, ""), "");
        String stolen = body(RING, "").replace(District.TRUC_BACH.toString(), District.DIEN_BIEN.toString());
        assertThat(put(other, stolen, "").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void theNeighbourOfABorderAreaDecidesNothingEither() {
        String both = "\"wardIds\":[\"%s\",\"%s\"]";
        String border = body(RING, "")
                .replace(
                        "\"wardIds\":[\"" + District.TRUC_BACH + "\"]",
                        both.formatted(District.TRUC_BACH, District.DIEN_BIEN));
        assertThat(put(command(), border, "").status()).isEqualTo(201);

        String taken = border.replace(
                both.formatted(District.TRUC_BACH, District.DIEN_BIEN),
                both.formatted(District.DIEN_BIEN, District.TRUC_BACH));
        assertThat(put(as("WARD_POLICE_COMMAND", District.DIEN_BIEN_POLICE), taken, "")
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    @Test
    void severalAreasAtOnceAreNoHotspot() {
        String several = body(RING, "")
                .replace(
                        "\"Polygon\",\"coordinates\":[" + RING + "]",
                        "\"MultiPolygon\",\"coordinates\":[[" + RING + "]]");

        assertThat(put(command(), several, "").code()).isEqualTo("INVALID_GEOMETRY");
        assertThat(shown()).isFalse();
    }

    private boolean shown() {
        return as("DISTRICT_POLICE_DUTY", District.BA_DINH_POLICE)
                .get("/api/hotspots")
                .raw()
                .body()
                .contains(id.toString());
    }

    private Api command() {
        return as("WARD_POLICE_COMMAND", District.TRUC_BACH_POLICE);
    }

    private Answer put(Api api, String body, String ifMatch) {
        return api.send(
                "PUT",
                "/api/hotspots/" + id,
                BodyPublishers.ofString(body),
                ifMatch.isEmpty() ? Map.of() : Map.of("If-Match", ifMatch));
    }

    private static String body(String ring, String more) {
        return "{\"wardIds\":[\"" + District.TRUC_BACH
                + "\"],\"name\":\"Ngõ chợ Châu Long\",\"category\":\"EVL-01\",\"level\":\"HIGH\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                + ring + "]},\"validFrom\":\"2022-04-01\"" + more + "}";
    }
}
