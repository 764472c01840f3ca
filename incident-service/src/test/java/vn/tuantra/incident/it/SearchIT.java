package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.GROUP_5;
import static vn.tuantra.testkit.district.District.HANOI;
import static vn.tuantra.testkit.district.District.TRUC_BACH;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.contract.unit.UnitLocation;

/** Search by words, place and time, and the nearest police office. */
class SearchIT extends OnDuty {

    @Test
    void aDutyOfficerFindsACaseByWordsPlaceTimeSeverityAndState() {
        UUID id = UUID.randomUUID();
        String marker = "Quýt" + id.toString().substring(0, 6);
        expect(201, people.leader().post("/api/incidents", """
                {"id":"%s","category":"ORD-05","unitId":"%s","place":{"latitude":21.0501,"longitude":105.8401,
                 "address":"Đường Thanh Niên"},"description":"Say rượu đập phá quán %s"}
                """.formatted(id, GROUP_5, marker)));

        assertThat(found("", marker)).containsExactly(id.toString());
        assertThat(found("", "say ruou " + marker.replace('ý', 'y'))).containsExactly(id.toString());
        assertThat(found("", "thanh nien " + marker.substring(0, 8))).contains(id.toString());
        assertThat(found("", marker + " khongco")).isEmpty();
        String near = "\"latitude\":21.0502,\"longitude\":105.8402,\"radius\":50,";
        assertThat(found(near, marker)).containsExactly(id.toString());
        assertThat(found(near.replace("21.0502", "21.0602").replace(":50,", ":500,"), marker))
                .isEmpty();
        assertThat(found("\"severity\":[\"S3\",\"S4\"],\"state\":[\"REPORTED\"],\"category\":[\"ORD\"],", marker))
                .containsExactly(id.toString());
        assertThat(found("\"severity\":[\"S1\"],", marker)).isEmpty();
        assertThat(found("\"category\":[\"CRM\"],", marker)).isEmpty();
        assertThat(found("\"from\":\"2001-01-01T00:00:00Z\",\"to\":\"2002-01-01T00:00:00Z\",", marker))
                .isEmpty();
        assertThat(expect(200, people.neighbour().post("/api/incidents/search", "{\"text\":\"" + marker + "\"}"))
                        .path("items"))
                .isEmpty();
        assertThat(found("", ".*(")).isNotNull();
        assertThat(people.ward().get("/api/incidents?severity=S3&category=ORD").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"text\":\"7\",\"limit\":0};INVALID_FIELD",
                "{\"text\":7};MALFORMED_VALUE",
                "{\"latitude\":21};INVALID_FIELD",
                "{\"radius\":0};INVALID_FIELD",
                "{\"severity\":[\"S9\"]};MALFORMED_VALUE",
                "{\"name\":\"x\"};UNKNOWN_FIELD",
                "{;MALFORMED_JSON"
            })
    void aBadSearchByWordsIsRefusedByName(String body, String code) {
        assertThat(people.ward().post("/api/incidents/search", body).code()).isEqualTo(code);
    }

    @Test
    void othersSearchNothingByWords() {
        assertThat(people.as("admin-1", TRUC_BACH, "SYS_ADMIN")
                        .post("/api/incidents/search", "{}")
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(people.ward()
                        .post("/api/incidents/search", "{\"unit\":\"" + DIEN_BIEN_POLICE + "\"}")
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
    }

    @ParameterizedTest
    @CsvSource({
        "latitude=21, INVALID_FIELD, longitude",
        "latitude=95&longitude=1, INVALID_FIELD, latitude",
        "state=LOST, MALFORMED_VALUE, state",
        "from=yesterday, MALFORMED_VALUE, from",
        "radius=0&latitude=1&longitude=1, INVALID_FIELD, radius",
    })
    void aBadQuestionIsNamed(String query, String code, String field) {
        var answer = people.ward().get("/api/incidents?" + query);

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.raw().body()).contains(field);
    }

    @Test
    void suggestsTheNearestPoliceOfficeThatExists() {
        standing(TRUC_BACH_POLICE, 21.0455, 105.8410);
        standing(DIEN_BIEN_POLICE, 21.0330, 105.8380);

        JsonNode offices = expect(200, people.leader().get("/api/police-offices?latitude=21.0340&longitude=105.8385"));

        assertThat(offices.at("/0/unitId").asString()).isEqualTo(DIEN_BIEN_POLICE.toString());
        assertThat(offices.at("/0/metres").asInt()).isBetween(50, 300);
        assertThat(offices.at("/1/unitId").asString()).isEqualTo(TRUC_BACH_POLICE.toString());
        assertThat(people.leader()
                        .get("/api/police-offices?latitude=x&longitude=1")
                        .code())
                .isEqualTo("MALFORMED_VALUE");
        assertThat(people.as("a", HANOI, "SYS_ADMIN")
                        .get("/api/police-offices?latitude=21&longitude=105")
                        .status())
                .isEqualTo(403);
    }

    private void standing(UUID unitId, double latitude, double longitude) {
        OrgUnit unit = directory.tree().find(unitId).orElseThrow();
        directory.put(new OrgUnit(
                unit.id(),
                unit.line(),
                unit.level(),
                unit.code(),
                unit.nameVi(),
                unit.parentId(),
                unit.counterpartId(),
                unit.validFrom(),
                unit.validTo(),
                unit.dutyRoles(),
                new UnitLocation(latitude, longitude),
                unit.successors()));
    }

    private List<String> found(String filters, String text) {
        String body = "{" + filters + "\"text\":\"" + text + "\"}";
        return expect(200, people.ward().post("/api/incidents/search", body))
                .path("items")
                .findValuesAsString("id")
                .stream()
                .filter(id -> id.length() == 36)
                .toList();
    }
}
