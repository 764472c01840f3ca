package vn.tuantra.patrol.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.district.Merger;
import vn.tuantra.testkit.http.Api;

/** A ward is merged into another while its patrols are out. */
class ReorganisationIT extends RunningPatrolService {

    private final UnitDirectory directory;

    ReorganisationIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
        this.directory = directory;
    }

    @Test
    void nothingIsLostNothingIsSeenByAStrangerAndWhatIsUnderWayIsFinished() {
        Merger merger = Merger.prepared(id -> directory.tree().find(id).isPresent());
        ATeam team = ATeam.active();
        known(team, team.roster("Tổ số 1", merger.ward(), merger.group()));
        UUID patrol = UUID.randomUUID();
        Api before = of(team, "TEAM_LEADER", merger.group());
        assertThat(before.post("/api/patrols", plan(patrol, team)).status()).isEqualTo(201);
        assertThat(before.post("/api/patrols/" + patrol + "/start", "").status())
                .isEqualTo(200);
        UUID waiting = UUID.randomUUID();
        assertThat(before.post("/api/patrols", plan(waiting, team).replace("2034-07", "2034-08"))
                        .status())
                .isEqualTo(201);
        UUID checkpoint = UUID.randomUUID();
        UUID partner = UUID.randomUUID();
        Api command = as("WARD_POLICE_COMMAND", merger.police());
        assertThat(put(command, "/api/checkpoints/" + checkpoint, checkpointIn(merger.ward())))
                .isEqualTo(201);
        assertThat(put(command, "/api/partner-organisations/" + partner, partnerIn(merger.ward())))
                .isEqualTo(201);
        String tag = command.get("/api/checkpoints/" + checkpoint + "/tag")
                .body()
                .path("token")
                .asString();
        UUID hotspot = UUID.randomUUID();
        assertThat(as("WARD_POLICE_COMMAND", merger.police())
                        .send(
                                "PUT",
                                "/api/hotspots/" + hotspot,
                                BodyPublishers.ofString(hotspotIn(merger.ward())),
                                Map.of())
                        .status())
                .isEqualTo(201);

        UUID work = UUID.randomUUID();
        assertThat(before.post("/api/community-work", workOf(work, team)).status())
                .isEqualTo(201);
        UUID request = UUID.randomUUID();
        assertThat(command.post("/api/support-requests", requestOf(request, merger.police(), team))
                        .status())
                .isEqualTo(201);
        UUID person = UUID.randomUUID();
        assertThat(command.post("/api/supported-persons", personIn(person, merger.group()))
                        .status())
                .isEqualTo(201);

        UUID roster = UUID.randomUUID();
        assertThat(command.post("/api/duty-rosters", rosterOf(roster, merger.ward()))
                        .status())
                .isEqualTo(201);

        merger.takeEffect(id -> directory.tree().at(id, Instant.now()).isEmpty());

        Merger.Kept planned = new Merger.Kept(
                "patrol", "/api/patrols/" + patrol, "/api/patrols?team=" + team.id(), patrol.toString());
        merger.requireInherited(planned, unit -> as("WARD_POLICE_DUTY", unit));
        Api after = of(team, "TEAM_LEADER", merger.heir());
        assertThat(after.post("/api/patrols/" + patrol + "/positions", pointNow())
                        .status())
                .isEqualTo(200);
        merger.requireInherited(
                new Merger.Kept("position", "/api/patrols/" + patrol, "/api/patrols/positions", patrol.toString()),
                unit -> as("WARD_POLICE_DUTY", unit));
        merger.requireInherited(
                new Merger.Kept("hotspot", "/api/patrols/" + patrol, "/api/hotspots?limit=500", hotspot.toString()),
                unit -> as("WARD_POLICE_DUTY", unit));
        merger.requireInherited(
                new Merger.Kept(
                        "checkpoint", "/api/patrols/" + patrol, "/api/checkpoints?limit=500", checkpoint.toString()),
                unit -> as("WARD_POLICE_DUTY", unit));
        merger.requireInherited(
                new Merger.Kept(
                        "partner",
                        "/api/patrols/" + patrol,
                        "/api/partner-organisations?limit=500",
                        partner.toString()),
                unit -> as("WARD_POLICE_DUTY", unit));
        merger.requireInherited(
                new Merger.Kept(
                        "community work",
                        "/api/community-work/" + work,
                        "/api/community-work?team=" + team.id(),
                        work.toString()),
                unit -> as("WARD_POLICE_DUTY", unit));
        merger.requireInherited(
                new Merger.Kept(
                        "supported person",
                        "/api/supported-persons/" + person,
                        "/api/supported-persons?limit=200",
                        person.toString()),
                unit -> as("WARD_POLICE_COMMAND", unit));
        merger.requireInherited(
                new Merger.Kept("duty roster", "/api/duty-rosters/" + roster, "/api/duty-rosters", roster.toString()),
                unit -> as("WARD_POLICE_COMMAND", unit));
        merger.requireInherited(
                new Merger.Kept(
                        "support request",
                        "/api/support-requests/" + request,
                        "/api/support-requests?limit=200",
                        request.toString()),
                unit -> as("WARD_POLICE_DUTY", unit));
        assertThat(after.post("/api/support-requests/" + request + "/acceptance", "")
                        .status())
                .isEqualTo(200);
        assertThat(after.post("/api/community-work/" + work + "/withdrawal", "{\"reason\":\"Nhập nhầm\"}")
                        .status())
                .isEqualTo(200);
        assertThat(after.post("/api/community-work", workOf(UUID.randomUUID(), team))
                        .status())
                .isEqualTo(201);
        assertThat(after.post("/api/patrols/" + patrol + "/scans", scanOf(tag))
                        .body()
                        .at("/results/0/outcome")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(after.post("/api/patrols/" + patrol + "/sos", "{\"id\":\"" + UUID.randomUUID() + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(after.post("/api/patrols/" + waiting + "/confirmation", "").status())
                .isEqualTo(200);
        assertThat(after.post("/api/patrols/" + waiting + "/start", "").status())
                .isEqualTo(200);
        assertThat(after.post("/api/patrols/" + patrol + "/completion", "").status())
                .isEqualTo(200);
        assertThat(after.post("/api/patrols/" + patrol + "/log", "").status()).isEqualTo(200);
        assertThat(after.post("/api/patrols", plan(UUID.randomUUID(), team)).status())
                .isEqualTo(201);
    }

    private static int put(Api api, String path, String body) {
        return api.send("PUT", path, BodyPublishers.ofString(body), Map.of()).status();
    }

    private static String workOf(UUID id, ATeam team) {
        return "{\"id\":\"%s\",\"teamId\":\"%s\",\"households\":{\"count\":7}}".formatted(id, team.id());
    }

    private static String rosterOf(UUID id, UUID ward) {
        return """
                {"id":"%s","wardId":"%s","from":"%s","weeks":1,"startsAt":"20:00","minutes":120,"mostPerWeek":7}
                """.formatted(id, ward, VietnamDay.of(Instant.now()).with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }

    private static String requestOf(UUID id, UUID police, ATeam team) {
        Instant from = Instant.now();
        return """
                {"id":"%s","askingUnitId":"%s","authority":"Đội CSGT","legalBasis":"Công văn 12","content":"Phân luồng",
                "teamIds":["%s"],"from":"%s","until":"%s"}
                """.formatted(id, police, team.id(), from, from.plusSeconds(3600));
    }

    private static String personIn(UUID id, UUID unit) {
        return """
                {"id":"%s","unitId":"%s","fileNumber":"HS-1","legalBasis":"Quyết định 12","since":"2022-05-01"}
                """.formatted(id, unit);
    }

    private static String scanOf(String tag) {
        Instant now = Instant.now();
        return """
                {"sentAt":"%s","device":"phone","scans":[{"id":"%s","method":"QR","token":"%s","at":"%s"}]}
                """.formatted(now, UUID.randomUUID(), tag, now);
    }

    private static String checkpointIn(UUID ward) {
        return """
                {"wardId":"%s","name":"Cổng","latitude":21.04,"longitude":105.84,"validFrom":"2022-04-01"}
                """.formatted(ward);
    }

    private static String partnerIn(UUID ward) {
        return """
                {"wardId":"%s","name":"Nhà máy","kind":"ENTERPRISE","contactPost":"Cổng số 2",
                "consentReference":"12/BB","validFrom":"2022-04-01"}
                """.formatted(ward);
    }

    private static String pointNow() {
        return "{\"points\":[{\"at\":\"%s\",\"latitude\":21.04,\"longitude\":105.84}]}"
                .formatted(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String hotspotIn(UUID ward) {
        return """
                {"wardIds":["%s"],"name":"Chợ","category":"EVL-01","level":"HIGH","geometry":{"type":"Polygon",
                "coordinates":[[[105.84,21.04],[105.85,21.04],[105.85,21.05],[105.84,21.04]]]},"validFrom":"2022-04-01"}
                """.formatted(ward);
    }

    private static String plan(UUID id, ATeam team) {
        return """
                {"id":"%s","teamId":"%s","type":"ROUTINE","plannedStart":"2034-07-05T21:00:00+07:00",
                "plannedEnd":"2034-07-06T00:30:00+07:00","participants":["%s","%s"]}
                """.formatted(id, team.id(), team.leader(), team.member());
    }
}
