package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.HANOI;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.district.Merger;
import vn.tuantra.testkit.http.Api;

/** A ward is merged into another while a case is open, with evidence, a person, a bulletin and a source of reports. */
class ReorganisationIT extends OnDuty {

    @Test
    void nothingIsLostNothingIsSeenByAStrangerAndTheOpenCaseIsFinished() {
        Merger merger = Merger.prepared(id -> directory.tree().find(id).isPresent());
        Api leader = people.as("leader-m", merger.group(), "TEAM_LEADER");
        UUID incident = UUID.randomUUID();
        UUID evidence = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        UUID bulletin = UUID.randomUUID();
        String source = "cam-" + UUID.randomUUID();
        expect(201, leader.post("/api/incidents", report(incident, merger.group())));
        expect(201, Duty.photograph(leader, incident, evidence));
        expect(201, leader.post("/api/incidents/" + incident + "/persons", personOf(person)));
        Api police = people.as("police-m", merger.police(), "WARD_POLICE_DUTY");
        expect(201, police.post("/api/bulletins", bulletinFor(bulletin, merger.ward())));
        expect(200, police.post("/api/bulletins/" + bulletin + "/publication", "{}"));
        expect(200, police.post("/api/incidents/" + incident + "/acknowledgement", "{}"));
        expect(200, police.post("/api/incidents/" + incident + "/response", "{}"));
        expect(
                200,
                people.as("admin", HANOI, "SYS_ADMIN")
                        .send(
                                "PUT",
                                "/api/incident-sources/" + source,
                                BodyPublishers.ofString(
                                        "{\"areaId\":\"%s\",\"perMinute\":5,\"perDay\":50}".formatted(merger.ward())),
                                Map.of()));

        merger.takeEffect(id -> directory.tree().at(id, Instant.now()).isEmpty());

        String at = "/api/incidents/" + incident;
        for (Merger.Kept kept : List.of(
                new Merger.Kept("incident", at, "/api/incidents?limit=200", incident.toString()),
                new Merger.Kept("evidence", at + "/evidence/" + evidence + "/content", null, ""),
                new Merger.Kept("evidence list", at + "/evidence", null, ""),
                new Merger.Kept("persons", at + "/persons", null, ""))) {
            merger.requireInherited(kept, unit -> people.as("duty-" + unit, unit, "WARD_POLICE_DUTY"));
        }
        assertThat(people.as("heir", merger.heirPolice(), "WARD_POLICE_DUTY")
                        .get("/api/bulletins")
                        .raw()
                        .body())
                .contains(bulletin.toString());
        assertThat(people.as("stranger", merger.strangerPolice(), "WARD_POLICE_DUTY")
                        .get("/api/bulletins")
                        .raw()
                        .body())
                .doesNotContain(bulletin.toString());
        assertThat(people.as("auditor", merger.heir(), "AUDITOR")
                        .get("/api/incident-sources")
                        .raw()
                        .body())
                .contains(source);
        assertThat(people.as("auditor", merger.stranger(), "AUDITOR")
                        .get("/api/incident-sources")
                        .raw()
                        .body())
                .doesNotContain(source);

        Api heir = people.as("command-m", merger.heirPolice(), "WARD_POLICE_COMMAND");
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> heir.post(at + "/resolution", "{\"outcome\":\"REMINDED\",\"result\":\"x\"}")
                                .status()
                        == 200);
        expect(200, heir.post(at + "/closure", "{}"));
    }

    private static String report(UUID id, UUID group) {
        return Duty.report(id, "ORD-05", "").replace(District.GROUP_5.toString(), group.toString());
    }

    private static String personOf(UUID id) {
        return "{\"id\":\"%s\",\"involvement\":\"VICTIM\",\"name\":\"Lê Thị B\"}".formatted(id);
    }

    private static String bulletinFor(UUID id, UUID ward) {
        return """
                {"id":"%s","kind":"CRIME_METHOD","summary":"x","classification":"NORMAL","origin":"POLICE",
                "reliability":"CONFIRMED","areaIds":["%s"],"visibility":"WARD","expiresAt":"2099-01-01T00:00:00Z"}
                """.formatted(id, ward);
    }
}
