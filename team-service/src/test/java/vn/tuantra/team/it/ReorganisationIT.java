package vn.tuantra.team.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.team.fixture.Training;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.district.Merger;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.token.TestTokens;

/** A ward is merged into another while everything that this service keeps of it is under way. */
class ReorganisationIT extends RunningTeamService {

    private static @Nullable Story story;

    private final UnitDirectory directory;
    private final LocalDate today;

    @LocalServerPort
    private int port;

    ReorganisationIT(UnitDirectory directory, Clock clock) {
        super(directory);
        this.directory = directory;
        this.today = VietnamDay.of(clock.instant());
    }

    /** What the old ward left. */
    private record Story(Merger merger, Map<String, Merger.Kept> kept, WorkingTeam team, UUID patrol) {

        Merger.Kept of(String name) {
            return Objects.requireNonNull(kept.get(name), name);
        }

        String path(String name) {
            return of(name).path();
        }

        String heirs(String subject, String role) {
            return TestTokens.of(subject, merger.heir(), role);
        }
    }

    @BeforeEach
    void merge() {
        if (story == null) {
            story = told();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proposed team",
                "working team",
                "equipment",
                "programme",
                "course",
                "allowance",
                "budget",
                "commendation",
                "casualty",
                "import"
            })
    void nothingIsLostAndNothingIsSeenByAStranger(String register) {
        story().merger()
                .requireInherited(
                        story().of(register),
                        unit -> new Api(port, TestTokens.of("chair-" + unit, unit, "WARD_PC_CHAIR")));
    }

    @Test
    void aProposedTeamIsDecidedAndActivated() {
        String path = story().path("proposed team");
        UUID team = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        String chair = story().heirs("heir-chair", "WARD_PC_CHAIR");
        ok(call("POST", chair, path + "/decision", decision(team, "2024-07-01")));
        assertThat(ok(call("POST", chair, path + "/activation", null))
                        .path("status")
                        .asString())
                .isEqualTo("ACTIVE");
    }

    @Test
    void equipmentIsReturnedAndGivenOutAgain() {
        String staff = story().heirs("heir-staff", "WARD_PC_STAFF");
        String radio = story().path("equipment");
        ok(call("POST", staff, radio + "/return", null));
        assertThat(ok(call("POST", staff, radio + "/issue", holder(story().team(), 3)))
                        .path("status")
                        .asString())
                .isEqualTo("ISSUED");
    }

    @Test
    void aCourseIsClosed() {
        String police = TestTokens.of("heir-cmd", story().merger().heirPolice(), "WARD_POLICE_COMMAND");
        List<UUID> one = List.of(story().team().members().get(2));
        ok(call("POST", police, story().path("course") + "/attendance", Map.of("memberIds", one)));
        assertThat(ok(call("POST", police, story().path("course") + "/results", Map.of("memberIds", one)))
                        .path("status")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(ok(call("POST", police, story().path("programme") + "/end", null))
                        .path("status")
                        .asString())
                .isEqualTo("ENDED");
    }

    @Test
    void anAllowanceIsApprovedAndPaidFromTheBudgetOfTheOldWard() {
        String chair = story().heirs("heir-chair", "WARD_PC_CHAIR");
        ok(call("POST", chair, story().path("budget") + "/allocation", Map.of("amountVnd", 900_000_000)));
        ok(call("POST", chair, story().path("allowance") + "/approval", null));
        assertThat(ok(call(
                                "POST",
                                story().heirs("heir-cash", "WARD_PC_STAFF"),
                                story().path("allowance") + "/payment",
                                null))
                        .path("status")
                        .asString())
                .isEqualTo("PAID");
    }

    @Test
    void aCommendationIsDecided() {
        String path = story().path("commendation");
        String chair = story().heirs("heir-chair", "WARD_PC_CHAIR");
        ok(call("POST", chair, path + "/review", null));
        ok(call("POST", chair, path + "/dispatch", null));
        ok(call("POST", TestTokens.of("home", District.BA_DINH, "DISTRICT_OFFICE"), path + "/appraisal", null));
        ok(call(
                "POST",
                TestTokens.of("dchair", District.BA_DINH, "DISTRICT_PC_CHAIR"),
                path + "/decision",
                Map.of("decisionNumber", "12/QĐ", "decidedOn", today.toString())));
    }

    @Test
    void aCasualtyIsCaredForToTheEnd() {
        String path = story().path("casualty");
        String staff = story().heirs("heir-staff", "WARD_PC_STAFF");
        String office = TestTokens.of("welfare", District.BA_DINH, "DISTRICT_OFFICE");
        String police = TestTokens.of("heir-cmd", story().merger().heirPolice(), "WARD_POLICE_COMMAND");
        ok(call("POST", police, path + "/verification", Map.of("dutyId", story().patrol())));
        ok(call("POST", staff, path + "/file", Map.of("papers", List.of("MEDICAL", "MINUTES", "WITNESS"))));
        ok(call("POST", staff, path + "/dispatch", null));
        ok(call("POST", office, path + "/assessment", Map.of("degree", 11)));
        ok(call("POST", office, path + "/decision", Map.of("decisionNumber", "7/QĐ", "amountVnd", 5_000_000)));
        ok(call("POST", staff, path + "/payment", null));
        assertThat(ok(call("POST", story().heirs("heir-chair", "WARD_PC_CHAIR"), path + "/closing", null))
                        .path("status")
                        .asString())
                .isEqualTo("CLOSED");
    }

    @Test
    void anImportIsAccepted() {
        String chair = story().heirs("heir-chair", "WARD_PC_CHAIR");
        assertThat(call("POST", chair, story().path("import") + "/acceptance", null)
                        .status())
                .isEqualTo(202);
    }

    private static Story story() {
        return Objects.requireNonNull(story);
    }

    private Story told() {
        District.publishAndAwait(id -> directory.tree().find(id).isPresent());
        Merger merger = Merger.prepared(id -> directory.tree().find(id).isPresent());
        giveDuties();
        String staff = TestTokens.of("old-staff", merger.ward(), "WARD_PC_STAFF");
        String chair = TestTokens.of("old-chair", merger.ward(), "WARD_PC_CHAIR");
        String police = TestTokens.of("old-cmd", merger.police(), "WARD_POLICE_COMMAND");
        Map<String, Merger.Kept> kept = new HashMap<>();
        WorkingTeam team = workingTeam("2024-07-01", merger.group(), staff, chair);
        keep(kept, "working team", "/api/teams", team.id());
        keep(
                kept,
                "proposed team",
                "/api/teams",
                proposedTeam(merger.group(), staff).id());
        keep(kept, "equipment", "/api/equipment", issuedRadio(merger.ward(), staff, team));
        train(kept, merger, staff, police, team);
        money(kept, merger, staff);
        Instant night = Instant.parse("2024-07-05T13:00:00Z");
        UUID patrol = patrolOf(team.id(), merger.ward(), night, night.plus(Duration.ofHours(4)));
        keep(kept, "commendation", "/api/welfare/commendations", commended(police, team, patrol));
        keep(kept, "casualty", "/api/welfare/casualties", harmed(staff, team, night));
        keep(kept, "import", "/api/teams/imports", imported(staff, merger.group()));
        merger.takeEffect(id ->
                directory.tree().find(id).filter(unit -> !unit.isValidOn(today)).isPresent());
        Awaitility.await("the ward itself has ended")
                .until(() -> directory
                        .tree()
                        .find(merger.ward())
                        .filter(unit -> !unit.isValidOn(today))
                        .isPresent());
        return new Story(merger, kept, team, patrol);
    }

    private static void keep(Map<String, Merger.Kept> kept, String name, String list, UUID id) {
        kept.put(name, new Merger.Kept(name, list + "/" + id, list + "?limit=200", id.toString()));
    }

    /** The district's offices have the duties of welfare and commendations; the published district has none. */
    private void giveDuties() {
        LocalDate begin = LocalDate.of(2022, 3, 22);
        directory.put(new OrgUnit(
                District.BA_DINH,
                Line.GOV,
                Level.DISTRICT,
                "BD",
                "Quận Ba Đình",
                District.HANOI,
                District.BA_DINH_POLICE,
                begin,
                null,
                List.of(
                        new DutyAssignment(DutyRole.WELFARE_OWNER, begin, null),
                        new DutyAssignment(DutyRole.COMMENDATION_OWNER, begin, null))));
    }

    private UUID issuedRadio(UUID ward, String staff, WorkingTeam team) {
        UUID id = UUID.randomUUID();
        ok(call(
                "POST",
                staff,
                "/api/equipment",
                Map.of("id", id, "wardId", ward, "type", "RADIO", "serial", "R-" + id, "custodian", "u-keeper")));
        ok(call("POST", staff, "/api/equipment/" + id + "/issue", holder(team, 2)));
        return id;
    }

    private static Map<String, Object> holder(WorkingTeam team, int member) {
        return Map.of("teamId", team.id(), "memberId", team.members().get(member), "decisionNumber", "31/QĐ");
    }

    private void train(Map<String, Merger.Kept> kept, Merger merger, String staff, String police, WorkingTeam team) {
        Map<String, Object> programme = Training.programme(merger.police());
        ok(call("POST", police, Training.PROGRAMMES, programme));
        keep(kept, "programme", Training.PROGRAMMES, Training.idOf(programme));
        Map<String, Object> course = Training.course(merger.police(), Training.idOf(programme), today);
        ok(call("POST", police, Training.COURSES, course));
        keep(kept, "course", Training.COURSES, Training.idOf(course));
        ok(call(
                "POST",
                staff,
                Training.COURSES + "/" + Training.idOf(course) + "/enrolments",
                Map.of(
                        "members",
                        List.of(Map.of(
                                "teamId", team.id(), "memberId", team.members().get(2))))));
    }

    private void money(Map<String, Merger.Kept> kept, Merger merger, String staff) {
        UUID run = UUID.fromString(
                ok(call("POST", staff, "/api/welfare/allowances", Map.of("wardId", merger.ward(), "month", "2024-08")))
                        .path("runId")
                        .asString());
        keep(kept, "allowance", "/api/welfare/allowances", run);
        String checker = TestTokens.of("old-checker", merger.ward(), "WARD_PC_STAFF");
        ok(call("POST", checker, "/api/welfare/allowances/" + run + "/check", null));
        UUID budget = UUID.fromString(ok(call(
                        "POST",
                        staff,
                        "/api/welfare/budgets",
                        Map.of("wardId", merger.ward(), "year", 2024, "amountVnd", 900_000_000)))
                .path("id")
                .asString());
        keep(kept, "budget", "/api/welfare/budgets", budget);
    }

    private UUID commended(String police, WorkingTeam team, UUID patrol) {
        UUID id = UUID.randomUUID();
        ok(call(
                "POST",
                police,
                "/api/welfare/commendations",
                Map.of(
                        "id",
                        id,
                        "teamId",
                        team.id(),
                        "memberId",
                        team.members().get(2),
                        "kind",
                        "MERIT_CERTIFICATE",
                        "occasion",
                        "SPOT",
                        "achievements",
                        List.of(patrol),
                        "merit",
                        "Bắt quả tang kẻ trộm")));
        return id;
    }

    private UUID harmed(String staff, WorkingTeam team, Instant night) {
        UUID id = UUID.randomUUID();
        ok(call(
                "POST",
                staff,
                "/api/welfare/casualties",
                Map.of(
                        "id",
                        id,
                        "teamId",
                        team.id(),
                        "memberId",
                        team.members().get(2),
                        "type",
                        "INJURY",
                        "occurredAt",
                        night.plus(Duration.ofHours(2)).toString(),
                        "health",
                        "Gãy tay trái")));
        return id;
    }

    private UUID imported(String staff, UUID group) {
        String code = directory.tree().find(group).map(OrgUnit::code).orElseThrow();
        String csv = """
                group,team,fullName,birthYear,sex,category,phone,role,joinedOn
                %s,Tổ nhập,Lê Văn Nhập,1980,Nam,Dân phòng,0977123456,Tổ viên,2024-01-01
                """.formatted(code);
        Api.Answer answer = call("POST", staff, "/api/teams/imports", csv, Map.of("content-type", "text/csv"));
        return UUID.fromString(ok(answer).path("id").asString());
    }
}
