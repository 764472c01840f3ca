package vn.tuantra.patrol.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

/** Partner organisations and hotspots as patrols name them, and the coverage that follows. */
class PartnerIT extends RunningPatrolService {

    private static final String PATH = "/api/partner-organisations";

    private final UUID id = UUID.randomUUID();

    PartnerIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
    }

    @Test
    void isEnteredChangedAndTakenOffAndStaysInItsTime() {
        assertThat(put(command(), body("")).status()).isEqualTo(201);
        assertThat(put(command(), body(",\"validTo\":\"2024-01-01\"")).status()).isEqualTo(200);

        assertThat(listed(District.TRUC_BACH_POLICE, "")).doesNotContain(id.toString());
        assertThat(listed(District.TRUC_BACH_POLICE, "?on=2023-12-31")).contains(id.toString());
        assertThat(listed(District.DIEN_BIEN_POLICE, "?on=2023-12-31")).doesNotContain(id.toString());
        assertThat(put(as("WARD_POLICE_COMMAND", District.DIEN_BIEN_POLICE), body(""))
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(put(as("WARD_POLICE_DUTY", District.TRUC_BACH_POLICE), body(""))
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":\"Nhà máy\"        | \"name\":\" \"                 | INVALID_FIELD",
                "\"kind\":\"ENTERPRISE\"     | \"kind\":\"CLUB\"              | MALFORMED_VALUE",
                "\"validFrom\":\"2022-04-01\" | \"validFrom\":\"2022-04-01\",\"validTo\":\"2022-04-01\" | END_NOT_AFTER_START",
                "\"consentReference\":\"12/BB\" | \"consentReference\":null     | INVALID_FIELD"
            })
    void badEntriesAreNamed(String good, String bad, String code) {
        assertThat(put(command(), body("").replace(good, bad)).code()).isEqualTo(code);
        assertThat(listed(District.TRUC_BACH_POLICE, "")).doesNotContain(id.toString());
    }

    @Test
    void itsGuardsGoAlongWhileItTakesPart() {
        ATeam team = known(ATeam.active());
        assertThat(plan(team, "JOINT_ENTERPRISE", guards()).code()).isEqualTo("UNKNOWN_PARTNER");
        put(command(), body(""));

        Answer planned = plan(team, "JOINT_ENTERPRISE", guards());

        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.body().at("/guards/0/headcount").asInt()).isEqualTo(2);
        put(command(), body(",\"validTo\":\"2024-01-01\""));
        assertThat(plan(known(ATeam.active()), "JOINT_ENTERPRISE", guards()).code())
                .isEqualTo("UNKNOWN_PARTNER");
    }

    @Test
    void aHotspotIsCoveredOncePatrolsSetOutThere() {
        ATeam team = known(ATeam.active());
        assertThat(command()
                        .send("PUT", "/api/hotspots/" + id, BodyPublishers.ofString(hotspot()), Map.of())
                        .status())
                .isEqualTo(201);
        assertThat(coverage("").path("covered").asBoolean()).isFalse();
        assertThat(coverage("").path("overdue").asBoolean()).isTrue();
        Answer planned = plan(team, "HOTSPOT", "\"hotspotIds\":[\"" + id + "\"]");
        assertThat(coverage("").path("covered").asBoolean()).isFalse();

        leaderOf(team).post("/api/patrols/" + planned.body().path("id").asString() + "/start", "");

        assertThat(coverage("").path("patrols").asInt()).isEqualTo(1);
        assertThat(coverage("").path("overdue").asBoolean()).isFalse();
        assertThat(coverage("&week=2023-W01").path("covered").asBoolean()).isFalse();
        assertThat(leaderOf(team).get("/api/hotspots/coverage?week=2023-W54").code())
                .isEqualTo("INVALID_WEEK");
        assertThat(as("WARD_POLICE_DUTY", District.DIEN_BIEN_POLICE)
                        .get("/api/hotspots/coverage?unit=" + District.TRUC_BACH)
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    private JsonNode coverage(String more) {
        return as("WARD_POLICE_DUTY", District.TRUC_BACH_POLICE)
                .get("/api/hotspots/coverage?limit=500" + more)
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("hotspotId").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private Answer plan(ATeam team, String type, String more) {
        Instant now = Clock.systemUTC().instant();
        return leaderOf(team).post("/api/patrols", """
                {"id":"%s","teamId":"%s","type":"%s","plannedStart":"%s","plannedEnd":"%s",
                 "participants":["%s","%s"],%s}""".formatted(
                        UUID.randomUUID(),
                        team.id(),
                        type,
                        now,
                        now.plus(Duration.ofHours(2)),
                        team.leader(),
                        team.member(),
                        more));
    }

    private String guards() {
        return "\"guards\":[{\"organisationId\":\"" + id + "\",\"headcount\":2}]";
    }

    private Api command() {
        return as("WARD_POLICE_COMMAND", District.TRUC_BACH_POLICE);
    }

    private String listed(UUID unit, String query) {
        return as("WARD_POLICE_DUTY", unit).get(PATH + query).raw().body();
    }

    private Answer put(Api api, String body) {
        return api.send("PUT", PATH + "/" + id, BodyPublishers.ofString(body), Map.of());
    }

    private static String body(String more) {
        return """
                {"wardId":"%s","name":"Nhà máy","kind":"ENTERPRISE","contactPost":"Đội bảo vệ, cổng số 2",
                "consentReference":"12/BB","validFrom":"2022-04-01"%s}""".formatted(District.TRUC_BACH, more);
    }

    private static String hotspot() {
        return """
                {"wardIds":["%s"],"name":"Chợ","category":"EVL-01","level":"HIGH","geometry":{"type":"Polygon",
                "coordinates":[[[105.84,21.04],[105.85,21.04],[105.85,21.05],[105.84,21.04]]]},"validFrom":"2022-04-01"}
                """.formatted(District.TRUC_BACH);
    }
}
