package vn.tuantra.team.patrolteam.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.testkit.http.Api.Answer;

class ScanIT extends RunningTeamService {

    private static final Map<String, String> PDF = Map.of("content-type", "application/pdf");
    private static final String PAPER = "%PDF-1.7 Quyết định thành lập tổ tuần tra, ký ngày 30/6";

    private final MongoDatabase database;

    ScanIT(UnitDirectory directory, MongoDatabase database) {
        super(directory);
        this.database = database;
    }

    @Test
    void keepsThePaperOfADecisionHashedAndSealed() {
        WorkingTeam team = workingTeam();
        String number = numberOf(team);
        JsonNode once = ok(attach(STAFF, team, number, PAPER, PDF));
        assertThat(once.at("/scans/0/sha256").asString()).hasSize(64);
        assertThat(ok(attach(STAFF, team, number, PAPER, PDF)).path("scans").size())
                .isEqualTo(1);

        String uri = "/api/teams/" + team.id() + "/scans/"
                + once.at("/scans/0/fileId").asString();
        Answer opened = call("GET", CHAIR, uri, null);
        assertThat(opened.raw().body()).isEqualTo(PAPER);
        assertThat(opened.raw().headers().firstValue("Content-Type")).contains("application/pdf");
        for (Document chunk : database.getCollection("fs.chunks").find()) {
            assertThat(new String(chunk.get("data", Binary.class).getData(), UTF_8))
                    .doesNotContain("Quyết định");
        }
        String beside = token("beside", Role.WARD_PC_STAFF, District.OTHER_WARD);
        refused(call("GET", beside, uri, null), 404, "NOT_FOUND");
        refused(attach(beside, team, number, PAPER, PDF), 404, "NOT_FOUND");
        assertThat(call("GET", token("m", Role.TEAM_MEMBER, District.WARD), uri, null)
                        .status())
                .isEqualTo(403);
        refused(call("GET", CHAIR, "/api/teams/" + team.id() + "/scans/" + UUID.randomUUID(), null), 404, "NOT_FOUND");
    }

    @Test
    void refusesWhatIsNoPaperOfADecision() {
        WorkingTeam team = workingTeam();
        String number = numberOf(team);
        refused(attach(STAFF, team, "999/QĐ", PAPER, PDF), 409, "UNKNOWN_DECISION");
        refused(attach(STAFF, team, number, "MZ an executable in disguise", PDF), 422, "FILE_TYPE_NOT_ALLOWED");
        refused(attach(STAFF, team, number, PAPER, Map.of("content-type", "image/png")), 422, "FILE_TYPE_MISMATCH");
        refused(attach(STAFF, team, number, "", PDF), 422, "FILE_EMPTY");
        assertThat(ok(call("GET", STAFF, "/api/teams/" + team.id(), null))
                        .path("scans")
                        .size())
                .isZero();
    }

    private Answer attach(String token, WorkingTeam team, String number, String body, Map<String, String> headers) {
        String query = "?decisionNumber=" + URLEncoder.encode(number, UTF_8);
        return call("POST", token, "/api/teams/" + team.id() + "/scans" + query, body, headers);
    }

    private String numberOf(WorkingTeam team) {
        return ok(call("GET", STAFF, "/api/teams/" + team.id(), null))
                .at("/decision/decisionNumber")
                .asString();
    }
}
