package vn.tuantra.team.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api.Answer;

/** A ward's register as a file, in and out. */
class RegisterIT extends RunningTeamService {

    private static final String GROUP = "T-" + District.GROUP;
    private static final Map<String, String> XLSX = Map.of("content-type", XlsxSheet.MEDIA_TYPE);
    private static final Map<String, String> CSV = Map.of("content-type", CsvSheet.MEDIA_TYPE);
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private final MongoDatabase database;
    private final TeamImports imports;

    RegisterIT(UnitDirectory directory, MongoDatabase database, TeamImports imports) {
        super(directory);
        this.database = database;
        this.imports = imports;
    }

    @Test
    void foundsTheTeamsOfAWorkbookWhenTheChairAcceptsIt() {
        String name = "Tổ nhập " + NEXT.incrementAndGet();
        List<List<Object>> rows = new ArrayList<>(team(name, number(), 4));
        rows.addAll(team(name + " (đề xuất)", "", 2));
        byte[] file = Sheets.workbook(rows);
        assertThat(ok(call("POST", STAFF, "/api/teams/imports?dryRun=true", file, XLSX))
                        .path("status")
                        .asString())
                .isEqualTo("WOULD_BE_ACCEPTED");
        Map<String, String> keyed =
                Map.of("content-type", XlsxSheet.MEDIA_TYPE, "Idempotency-Key", "import-" + NEXT.get());
        Answer proposed = call("POST", STAFF, "/api/teams/imports", file, keyed);
        assertThat(proposed.status()).as(proposed.raw().body()).isEqualTo(202);
        assertThat(call("POST", STAFF, "/api/teams/imports", file, keyed).body().path("id"))
                .isEqualTo(proposed.body().path("id"));
        String uri = "/api/teams/imports/" + proposed.body().path("id").asString();
        assertThat(teamsNamed(name)).isZero();
        UUID importId = UUID.fromString(proposed.body().path("id").asString());
        assertThat(database.getCollection("staged_teams").countDocuments(Filters.eq("state.importId", importId)))
                .isEqualTo(2);

        String both = vn.tuantra.testkit.token.TestTokens.of("staff", District.WARD, "WARD_PC_CHAIR");
        refused(call("POST", both, uri + "/acceptance", null), 409, "SAME_PERSON_PROPOSED");
        ok(call("POST", CHAIR, uri + "/acceptance", null));
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                ok(call("GET", STAFF, uri, null)).path("status").asString())
                        .isEqualTo("APPLIED"));
        refused(call("POST", CHAIR, uri + "/acceptance", null), 409, "ILLEGAL_TRANSITION");
        Awaitility.await()
                .untilAsserted(() -> assertThat(database.getCollection("staged_teams")
                                .countDocuments(Filters.eq("state.importId", importId)))
                        .isZero());

        JsonNode founded = find(name);
        assertThat(founded.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(founded.path("members").size()).isEqualTo(4);
        assertThat(founded.at("/members/0/fullName").asString()).startsWith("L. V. ");
        assertThat(find(name + " (đề xuất)").path("status").asString()).isEqualTo("PROPOSED");
        String id = founded.path("id").asString();
        try (KafkaProbe probe = new KafkaProbe()) {
            assertThat(probe.await("team.events", 3, record -> record.key().equals(id)))
                    .extracting(record -> KafkaProbe.header(record, "ce_type"))
                    .containsExactly(
                            "vn.tuantra.team.proposed.v1",
                            "vn.tuantra.team.decided.v1",
                            "vn.tuantra.team.activated.v1");
        }
        givesTheRegisterOut(rows.getFirst());
    }

    private void givesTheRegisterOut(List<Object> member) {
        String fullName = member.get(Column.FULL_NAME.position()).toString();
        refused(export(Map.of("personalDetails", true)), 422, "INVALID_FIELD");
        assertThat(people(export(Map.of("personalDetails", false))))
                .doesNotContain(fullName)
                .contains("L. V. M.");
        assertThat(people(export(Map.of("personalDetails", true, "reason", "In sổ quý III"))))
                .contains(fullName);
        assertThat(database.getCollection("looks").countDocuments(Filters.eq("state.reason", "In sổ quý III")))
                .isEqualTo(1);
    }

    @Test
    void forgetsAFileThatNobodyAcceptsInAMonth() {
        Answer proposed = call("POST", STAFF, "/api/teams/imports", Sheets.workbook(team("Tổ cũ", "", 1)), XLSX);
        UUID id = UUID.fromString(proposed.body().path("id").asString());
        database.getCollection("team_imports")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.set("state.proposedAt", Date.from(Instant.parse("2022-04-01T00:00:00Z"))));
        imports.expire();
        JsonNode expired = ok(call("GET", STAFF, "/api/teams/imports/" + id, null));
        assertThat(expired.path("problem").asString()).isEqualTo("EXPIRED");
        assertThat(database.getCollection("staged_teams").countDocuments(Filters.eq("state.importId", id)))
                .isZero();
        refused(call("POST", CHAIR, "/api/teams/imports/" + id + "/acceptance", null), 409, "ILLEGAL_TRANSITION");
    }

    @Test
    void listsEveryProblemByRowAndFoundsNothing() {
        String name = "Tổ sai " + NEXT.incrementAndGet();
        String used = number();
        String csv = String.join(
                "\n",
                Sheets.HEADER,
                line(name, GROUP, used, "2024-06-30", "", person("1990", "AREA_OFFICER", "LEADER")),
                line(name, GROUP, used, "2024-06-30", "", person("1990", "YOUTH", "DEPUTY")),
                line(name + "b", "nowhere", "", "", "", person("1990", "YOUTH", "MEMBER")),
                line(name + "c", GROUP, "", "", "", person("199", "YOUTH", "MEMBER")),
                line(name + "d", GROUP, number(), "30/13/2024", "", person("1990", "YOUTH", "MEMBER")),
                line(name + "e", GROUP, "", "", "", person("1990", "AREA_OFFICER", "MEMBER")),
                line(name + "f", GROUP, number(), "2024-07-01", "Lý do", person("1990", "YOUTH", "LEADER")),
                line(name + "f", GROUP, number(), "2024-07-01", "Lý do", person("1990", "YOUTH", "DEPUTY")));
        Answer answer = call("POST", STAFF, "/api/teams/imports", csv, CSV);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("problems").values())
                .extracting(
                        problem -> problem.path("row").asInt(),
                        problem -> problem.path("code").asString())
                .containsOnly(
                        org.assertj.core.groups.Tuple.tuple(2, "WARNING_NOT_ACKNOWLEDGED"),
                        org.assertj.core.groups.Tuple.tuple(2, "TEAM_TOO_SMALL"),
                        org.assertj.core.groups.Tuple.tuple(4, "UNKNOWN_UNIT"),
                        org.assertj.core.groups.Tuple.tuple(5, "MALFORMED_VALUE"),
                        org.assertj.core.groups.Tuple.tuple(6, "MALFORMED_VALUE"),
                        org.assertj.core.groups.Tuple.tuple(7, "OFFICER_MUST_LEAD"),
                        org.assertj.core.groups.Tuple.tuple(8, "TEAM_TOO_SMALL"));
        assertThat(answer.raw().body()).doesNotContain("Lê Văn");
        assertThat(teamsNamed(name)).isZero();
    }

    @Test
    void knowsWhoIsAMemberAlreadyAndWhichNumbersAreUsed() {
        List<List<Object>> rows = new ArrayList<>(team("Tổ trùng", number(), 4));
        List<List<Object>> twice = new ArrayList<>(rows);
        for (List<Object> row :
                team("Tổ trùng 2", String.valueOf(rows.getFirst().get(2)), 4)) {
            twice.add(row);
        }
        List<Object> copy = new ArrayList<>(twice.get(6));
        copy.set(Column.FULL_NAME.position(), rows.get(2).get(Column.FULL_NAME.position()));
        copy.set(Column.PHONE.position(), rows.get(2).get(Column.PHONE.position()));
        twice.set(6, copy);
        Answer answer = call("POST", STAFF, "/api/teams/imports", Sheets.workbook(twice), XLSX);
        assertThat(answer.body().path("problems").values())
                .extracting(
                        problem -> problem.path("row").asInt(),
                        problem -> problem.path("code").asString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(8, "PERSON_ALREADY_MEMBER"));
        // One paper founds both; of another day it is another paper, with a number that is used.
        twice.set(
                6, team("Tổ trùng 2", String.valueOf(rows.getFirst().get(2)), 4).get(2));
        ok(call("POST", STAFF, "/api/teams/imports?dryRun=true", Sheets.workbook(twice), XLSX));
        for (int i = 4; i < 8; i++) {
            List<Object> other = new ArrayList<>(twice.get(i));
            other.set(Column.DECISION_DATE.position(), "2024-06-29");
            twice.set(i, other);
        }
        Answer number = call("POST", STAFF, "/api/teams/imports", Sheets.workbook(twice), XLSX);
        assertThat(number.body().at("/problems/0/code").asString()).isEqualTo("DECISION_NUMBER_USED");
    }

    /** W2, W3, W5: the file as wards have it, problems in their words, a second time with a warning. */
    @Test
    void takesTheListAsItLiesOnTheTableAndSaysInItsOwnWordsWhatIsWrong() {
        String name = "Tổ bàn " + NEXT.incrementAndGet();
        String person = "Hồ Văn N" + NEXT.incrementAndGet();
        byte[] file = WardSheets.asWardsHaveIt(name, GROUP, "", person, false);
        Answer proposed = call("POST", STAFF, "/api/teams/imports", file, XLSX);
        assertThat(proposed.status()).as(proposed.raw().body()).isEqualTo(202);
        assertThat(codes(proposed.body().path("notes"))).contains("HIDDEN_ROW", "FIRST_NUMBER_TAKEN");
        assertThat(proposed.body().path("members").asInt()).isEqualTo(4);
        String uri = "/api/teams/imports/" + proposed.body().path("id").asString();
        JsonNode seen =
                ok(call("GET", CHAIR, uri + "/teams", null)).path("items").get(0);
        assertThat(seen.path("nameVi").asString()).isEqualTo(name);
        assertThat(seen.at("/members/0/fullName").asString()).startsWith("H. V. N");
        assertThat(ok(call("GET", CHAIR, uri, null)).at("/allowed/0").asString())
                .isEqualTo("accept-team-import");
        assertThat(ok(call("GET", STAFF, uri, null)).path("allowed").isEmpty()).isTrue();
        ok(call("POST", CHAIR, uri + "/acceptance", null));
        Awaitility.await().untilAsserted(() -> assertThat(teamsNamed(name)).isEqualTo(1));
        JsonNode again = ok(call("POST", STAFF, "/api/teams/imports?dryRun=true", file, XLSX));
        assertThat(codes(again.path("notes"))).contains("ALREADY_PROPOSED");

        String csv = Sheets.HEADER + "\n" + name + "," + GROUP + ",,,,,,abc,Nam,YOUTH,,0912345678,MEMBER,31/04/2022\n";
        Answer wrong = call("POST", STAFF, "/api/teams/imports", csv.replace("birthYear", "Ngày sinh"), CSV);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("problems").values())
                .extracting(
                        problem -> problem.path("heading").asString(),
                        problem -> problem.path("message").asString())
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "Ngày sinh", "Phải là năm (4 chữ số) hoặc ngày sinh có thật"),
                        org.assertj.core.groups.Tuple.tuple("fullName", "Còn thiếu"),
                        org.assertj.core.groups.Tuple.tuple("joinedOn", "Không phải ngày có thật (ngày/tháng/năm)"));
    }

    /** What is given out can be taken in: the template, and the register itself. */
    @Test
    void givesOutATemplateAndARegisterThatItReadsAgain() {
        Answer template = call("GET", STAFF, "/api/teams/imports/template.xlsx", null);
        assertThat(template.status()).isEqualTo(200);
        assertThatThrownBy(() -> XlsxSheet.read(bytes(template))).hasMessageContaining("EMPTY_FILE");
        WorkingTeam team = workingTeam();
        RegisterTable register = XlsxSheet.read(bytes(export(Map.of("personalDetails", false))));
        assertThat(team.members()).hasSize(4);
        assertThat(register.headings()).containsKeys(Column.FULL_NAME, Column.DECISION_DATE);
        assertThat(register.rows()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(register.rows().getFirst().cell(Column.JOINED_ON)).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(register.notes()).isEmpty();
    }

    private static List<String> codes(JsonNode notes) {
        return notes.values().stream().map(note -> note.path("code").asString()).toList();
    }

    @Test
    void erasesWhoHasLeftEveryTeam() {
        WorkingTeam team = workingTeam();
        UUID person = team.members().get(3);
        String uri = "/api/teams/members/" + person + "/erasure";
        refused(call("POST", CHAIR, uri, null), 409, "STILL_A_MEMBER");
        ok(call(
                "POST",
                CHAIR,
                "/api/teams/" + team.id() + "/members",
                Map.of(
                        "decision",
                        Map.of("decisionNumber", number(), "decisionDate", "2024-08-01", "effectiveDate", "2024-08-01"),
                        "changes",
                        List.of(Map.of("kind", "LEAVE", "memberId", person)))));
        String beside = token("chair-beside", Role.WARD_PC_CHAIR, District.OTHER_WARD);
        refused(call("POST", beside, uri, null), 404, "NOT_FOUND");
        assertThat(call("POST", STAFF, uri, null).status()).isEqualTo(403);
        ok(call("POST", CHAIR, uri, null));
        ok(call("POST", CHAIR, uri, null));
        refused(
                call(
                        "POST",
                        STAFF,
                        "/api/teams/" + team.id() + "/members/" + person + "/disclosure",
                        Map.of("reason", "Muốn xem lại")),
                409,
                "PERSON_ERASED");
        JsonNode seen = ok(call("GET", STAFF, "/api/teams/" + team.id(), null));
        assertThat(seen.at("/members/3/fullName").asString()).isEqualTo("…");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void asksForTheRoleAndThePartOfTheTree(Role role) {
        String inside = token("u-" + role, role, District.WARD);
        boolean staff = role == Role.WARD_PC_STAFF;
        boolean chair = role == Role.WARD_PC_CHAIR;
        boolean reader = staff
                || chair
                || Set.of(Role.WARD_POLICE_COMMAND, Role.MOVEMENT_TEAM, Role.AUDITOR)
                        .contains(role);
        assertThat(call("POST", inside, "/api/teams/imports", "a,b\n", CSV).status())
                .isEqualTo(staff ? 422 : 403);
        String nobody = "/api/teams/imports/" + UUID.randomUUID();
        assertThat(call("POST", inside, nobody + "/acceptance", null).status()).isEqualTo(chair ? 404 : 403);
        assertThat(call("GET", inside, nobody, null).status()).isEqualTo(staff || chair ? 404 : 403);
        assertThat(call("POST", inside, "/api/teams/register-export", Map.of("personalDetails", false))
                        .status())
                .isEqualTo(reader ? 200 : 403);
        assertThat(call(
                                "POST",
                                inside,
                                "/api/teams/register-export",
                                Map.of("personalDetails", false, "unit", District.OTHER_WARD))
                        .status())
                .isEqualTo(403);
    }

    private Answer export(Map<String, Object> request) {
        return call("POST", CHAIR, "/api/teams/register-export", request);
    }

    /** The names in a workbook that was given out. */
    private List<String> people(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return XlsxSheet.read(bytes(answer)).rows().stream()
                .map(row -> row.cell(Column.FULL_NAME))
                .toList();
    }

    private static byte[] bytes(Answer answer) {
        return answer.raw().body().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private JsonNode find(String name) {
        org.bson.Document stored = java.util.Objects.requireNonNull(database.getCollection("teams")
                .find(Filters.eq("state.nameVi", name))
                .first());
        return ok(call("GET", STAFF, "/api/teams/" + stored.get("_id"), null));
    }

    private long teamsNamed(String name) {
        return database.getCollection("teams").countDocuments(Filters.regex("state.nameVi", "^" + name));
    }

    private static List<List<Object>> team(String name, String number, int size) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String role = i == 0 ? "Tổ trưởng" : i == 1 ? "Tổ phó" : "Tổ viên";
            String category = i == 0 ? "CSKV" : "Bảo vệ dân phố";
            Object day = number.isEmpty() ? "" : LocalDate.of(2024, 6, 30);
            int next = NEXT.incrementAndGet();
            rows.add(List.of(
                    name,
                    GROUP,
                    number,
                    day,
                    "",
                    "Phường có ít CSKV",
                    "Lê Văn M" + next,
                    1990,
                    "Nam",
                    category,
                    "",
                    "07%08d".formatted(next),
                    role,
                    LocalDate.of(2022, 4, 1)));
        }
        return rows;
    }

    private static String line(String team, String group, String number, String day, String reason, String person) {
        return String.join(",", team, group, number, day, "", reason, person);
    }

    private static String person(String year, String category, String role) {
        int next = NEXT.incrementAndGet();
        return "Lê Văn N%d,%s,MALE,%s,,07%08d,%s,2022-04-01".formatted(next, year, category, next, role);
    }

    private static String number() {
        return "N" + UUID.randomUUID().toString().substring(0, 8) + "/QĐ-UBND";
    }
}
