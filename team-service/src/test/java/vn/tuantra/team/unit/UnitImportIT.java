package vn.tuantra.team.unit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.testkit.http.Api.Answer;
import vn.tuantra.testkit.token.TestTokens;

class UnitImportIT extends RunningTeamService {

    private static final String HEADER = "id,line,level,code,nameVi,parent,counterpart,validFrom,validTo,dutyRoles\n";
    private static final Map<String, String> CSV = Map.of("content-type", "text/csv");

    private final UnitDirectory directory;

    UnitImportIT(UnitDirectory directory) {
        super(directory);
        this.directory = directory;
    }

    @Test
    void takesATreeFromATableOnceAndGivesItBack() {
        String p = UUID.randomUUID().toString().substring(0, 6);
        String table = HEADER
                + ",GOV,WARD,W-" + p + ",\"Phường \"\"Mẫu\"\", số 1\",C-" + p + ",,2022-03-22,,\n"
                + ",GOV,CITY,C-" + p + ",Thành phố,,,2022-03-22,,WELFARE_OWNER@2022-03-22/2025-07-01\n";
        JsonNode dry = ok(csv("?dryRun=true", table));
        assertThat(dry.path("status").asString()).isEqualTo("WOULD_BE_ACCEPTED");
        assertThat(dry.path("steps").asInt()).isEqualTo(2);

        JsonNode accepted = applied(csv("", "\uFEFF" + table));
        assertThat(accepted.path("done").asInt()).isEqualTo(2);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(directory.tree().validAt(Instant.parse("2024-01-01T00:00:00Z"), Line.GOV))
                                .anySatisfy(unit -> assertThat(unit.nameVi()).isEqualTo("Phường \"Mẫu\", số 1")));

        String export = call(
                        "GET", SYS_ADMIN, "/api/units/export.csv?at=2024-01-01", null, Map.of("accept", "text/csv"))
                .raw()
                .body();
        assertThat(export).contains("W-" + p).contains("WELFARE_OWNER@2022-03-22/2025-07-01");
        List<String> rows = export.lines().filter(row -> row.contains(p)).toList();
        applied(csv("", export.lines().findFirst().orElseThrow() + "\n" + String.join("\n", rows)));
        UUID ward = UUID.fromString(rows.get(1).substring(0, 36));
        assertThat(call("GET", SYS_ADMIN, "/api/units/" + ward, null)
                        .raw()
                        .headers()
                        .firstValue("ETag"))
                .contains("\"1\"");
    }

    @Test
    void listsEveryProblemByRowAndChangesNothing() {
        String p = UUID.randomUUID().toString().substring(0, 6);
        Answer answer = csv(
                "",
                HEADER
                        + ",GOV,CITY,C-" + p + ",Thành phố,,,2022-03-22,,\n"
                        + ",GOV,WARD,W-" + p + ",Phường,,,2022-03-22,,\n"
                        + ",GOV,WARD,V-" + p + ",Phường,nowhere,,2022-03-22,,\n"
                        + ",MARS,WARD,U-" + p + ",Phường,,,2022-03-22,,\n"
                        + ",GOV,WARD,T-" + p + ",Phường,C-" + p + ",,someday,,\n"
                        + ",GOV,CITY,C-" + p + ",Thành phố,,,2022-03-22,,\n"
                        + ",GOV,CITY,S-" + p + ",Thành phố,,,2022-03-22,2022-03-22,\n"
                        + ",GOV,CITY,R-" + p + ",Thành phố,,,2022-03-22,,BOSS@2022\n"
                        + "17,GOV,CITY,bad code,,,,2022-03-22,,\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("problems").values())
                .extracting(
                        problem -> problem.path("row").asInt(),
                        problem -> problem.path("field").asString(),
                        problem -> problem.path("code").asString())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(3, "parentId", "PARENT_NEEDED"),
                        org.assertj.core.groups.Tuple.tuple(4, "parent", "UNKNOWN_UNIT"),
                        org.assertj.core.groups.Tuple.tuple(4, "parentId", "PARENT_NEEDED"),
                        org.assertj.core.groups.Tuple.tuple(5, "line", "MALFORMED_VALUE"),
                        org.assertj.core.groups.Tuple.tuple(6, "validFrom", "MALFORMED_VALUE"),
                        org.assertj.core.groups.Tuple.tuple(7, "id", "DUPLICATE_ROW"),
                        org.assertj.core.groups.Tuple.tuple(8, "validTo", "EMPTY_VALIDITY"),
                        org.assertj.core.groups.Tuple.tuple(9, "dutyRoles", "MALFORMED_VALUE"),
                        org.assertj.core.groups.Tuple.tuple(10, "code", "INVALID_FIELD"));
        String export = call(
                        "GET", SYS_ADMIN, "/api/units/export.csv?at=2024-01-01", null, Map.of("accept", "text/csv"))
                .raw()
                .body();
        assertThat(export).doesNotContain(p);
    }

    @Test
    void aTableGivesNoCodeTwiceOnADayAndRewritesNoPast() {
        String p = UUID.randomUUID().toString().substring(0, 6);
        String city = ",GOV,CITY,C-" + p + ",Thành phố,,,2022-03-22,,\n";
        String ward = ",GOV,WARD,W-" + p + ",Phường,C-" + p + ",,2022-03-22,";
        JsonNode problems = csv(
                        "", HEADER + city + ward + "2025-07-02,\n" + ward.replace("2022-03-22", "2025-07-01") + ",\n")
                .body()
                .path("problems");
        assertThat(problems.values())
                .extracting(problem -> problem.path("code").asString())
                .containsOnly("UNIT_CODE_USED");

        applied(csv("", HEADER + city + ward + "2025-07-01,\n"));
        String id = UUID.nameUUIDFromBytes(("unit/GOV/W-" + p + "/2022-03-22").getBytes(UTF_8))
                .toString();
        assertThat(csv("", HEADER + city + id + ward.replace("2022-03-22", "2023-01-01") + "2025-07-01,\n")
                        .body()
                        .at("/problems/0/code")
                        .asString())
                .isEqualTo("PAST_NOT_REWRITTEN");
    }

    @Test
    void refusesWhatIsNoTable() {
        refused(csv("", "line,level\nGOV,CITY\n"), 422, "MISSING_COLUMN");
        refused(csv("", HEADER + ",GOV,CITY,\"C1,unclosed"), 422, "MALFORMED_FILE");
        refused(
                call("POST", SYS_ADMIN, "/api/units/imports", "x", Map.of("content-type", "image/png")),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        refused(geo("{\"features\":"), 422, "MALFORMED_FILE");
        assertThat(geo("{}").body().at("/problems/0/code").asString()).isEqualTo("EMPTY_FILE");
        refused(
                call("POST", SYS_ADMIN, "/api/units/reorganisations/mars-2025", Map.of("groups", List.of())),
                404,
                "NOT_FOUND");
    }

    @Test
    void takesAreasFromACollection() {
        UUID unit = UUID.randomUUID();
        ok(call(
                "PUT",
                SYS_ADMIN,
                "/api/units/" + unit,
                Map.of(
                        "line",
                        "GOV",
                        "level",
                        "CITY",
                        "code",
                        "A" + unit.toString().substring(0, 8),
                        "nameVi",
                        "x",
                        "validFrom",
                        "2022-03-22",
                        "dutyRoles",
                        List.of())));
        String ring = "[[[105.8,21.0],[105.9,21.0],[105.9,21.1],[105.8,21.0]]]";
        String feature =
                "{\"type\":\"Feature\",\"properties\":{\"unitId\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}";
        Answer bad = geo("{\"features\":[%s,%s,%s]}"
                .formatted(
                        feature.formatted(unit, ring),
                        feature.formatted("nobody", ring),
                        feature.formatted(unit, "[]")));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body().path("problems").values())
                .extracting(
                        problem -> problem.path("row").asInt(),
                        problem -> problem.path("code").asString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "UNKNOWN_UNIT"),
                        org.assertj.core.groups.Tuple.tuple(3, "INVALID_GEOMETRY"));
        refused(call("GET", SYS_ADMIN, "/api/units/" + unit + "/geometry", null), 404, "NOT_FOUND");
        applied(geo("{\"features\":[%s]}".formatted(feature.formatted(unit, ring))));
        assertThat(ok(call("GET", SYS_ADMIN, "/api/units/" + unit + "/geometry", null))
                        .at("/properties/geometryQuality")
                        .asString())
                .isEqualTo("REFERENCE");
    }

    /** The whole way: the district of 2022 from a table, the law of 2025 over it, and a team on both sides of the day. */
    @Test
    void replaysTheReorganisationOf2025() {
        String table = UnitCsv.write(BaDinh.units());
        applied(csv("", table));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(directory.tree().find(BaDinh.group("00034"))).isPresent());

        refused(reorganise("?dryRun=true", Map.of()), 422, "");
        Answer accepted = reorganise("", BaDinh.GROUPS);
        applied(accepted);
        Reorganisation law = Reorganisation.shipped("ba-dinh-2025");
        UUID newGroup = law.idOf("group/" + BaDinh.group("00034"));
        UUID newWard = law.idOf("GOV/00190");
        Awaitility.await().untilAsserted(() -> {
            assertThat(directory.tree().find(newGroup)).isPresent();
            assertThat(directory
                            .tree()
                            .find(BaDinh.group("00034"))
                            .orElseThrow()
                            .successors())
                    .isNotEmpty();
        });
        assertThat(reorganise("", BaDinh.GROUPS).body().path("id"))
                .isEqualTo(accepted.body().path("id"));
        assertThat(reorganise("", BaDinh.GROUPS).body().path("status").asString())
                .isEqualTo("APPLIED");

        java.time.Instant may = java.time.Instant.parse("2025-05-15T13:00:00Z");
        assertThat(directory
                        .tree()
                        .wardOf(BaDinh.group("00034"), may)
                        .orElseThrow()
                        .id())
                .as("an incident of May stays where it happened")
                .isEqualTo(BaDinh.ward("00034"));

        String staff = token("staff-new", Role.WARD_PC_STAFF, newWard);
        Map<String, Object> proposal = new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "nameVi",
                "Tổ tháng 7",
                "residentialGroupId",
                newGroup,
                "members",
                List.of(Map.of(
                        "id",
                        UUID.randomUUID(),
                        "fullName",
                        "Nguyễn Thị Tháng Bảy",
                        "birthYear",
                        1990,
                        "sex",
                        "FEMALE",
                        "category",
                        "YOUTH",
                        "phone",
                        "0900000077",
                        "role",
                        "LEADER",
                        "joinedOn",
                        "2025-07-02"))));
        JsonNode team = ok(call("POST", staff, "/api/teams", proposal));
        assertThat(team.path("wardId").asString()).isEqualTo(newWard.toString());
        proposal.put("residentialGroupId", BaDinh.group("00034"));
        refused(call("POST", staff, "/api/teams", proposal), 422, "UNKNOWN_UNIT");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheAdministratorImportsAndEverybodyExports(Role role) {
        String token = TestTokens.of("somebody", District.WARD, role.name());
        boolean admin = role == Role.SYS_ADMIN;
        assertThat(call("POST", token, "/api/units/imports?dryRun=true", HEADER, CSV)
                        .status())
                .isEqualTo(admin ? 200 : 403);
        assertThat(call(
                                "POST",
                                token,
                                "/api/units/imports?dryRun=true",
                                "{}",
                                Map.of("content-type", "application/geo+json"))
                        .status())
                .isEqualTo(admin ? 422 : 403);
        assertThat(call("POST", token, "/api/units/reorganisations/none", Map.of("groups", List.of()))
                        .status())
                .isEqualTo(admin ? 404 : 403);
        assertThat(call("GET", token, "/api/units/imports/" + UUID.randomUUID(), null)
                        .status())
                .isEqualTo(admin ? 404 : 403);
    }

    private Answer csv(String query, String table) {
        return call("POST", SYS_ADMIN, "/api/units/imports" + query, table, CSV);
    }

    private Answer geo(String collection) {
        return call(
                "POST", SYS_ADMIN, "/api/units/imports", collection, Map.of("content-type", "application/geo+json"));
    }

    private Answer reorganise(String query, Map<String, String> groups) {
        List<Map<String, String>> list = groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(group -> Map.of("group", group.getKey(), "ward", group.getValue()))
                .toList();
        return call("POST", SYS_ADMIN, "/api/units/reorganisations/ba-dinh-2025" + query, Map.of("groups", list));
    }

    private JsonNode applied(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        String uri = "/api/units/imports/" + answer.body().path("id").asString();
        return Awaitility.await()
                .until(
                        () -> ok(call("GET", SYS_ADMIN, uri, null)),
                        progress -> progress.path("status").asString().equals("APPLIED"));
    }
}
