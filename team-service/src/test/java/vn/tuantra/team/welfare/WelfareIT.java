package vn.tuantra.team.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.patrol.PatrolLogged;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api.Answer;
import vn.tuantra.testkit.token.TestTokens;

/** Money, honours and care, over HTTP and from logged patrols. */
class WelfareIT extends RunningTeamService {

    private static final String OFFICE = TestTokens.of("finance", District.DISTRICT, "DISTRICT_OFFICE");
    private static final String DISTRICT_CHAIR = TestTokens.of("dchair", District.DISTRICT, "DISTRICT_PC_CHAIR");
    private static final String POLICE = TestTokens.of("cmd", District.WARD_POLICE, "WARD_POLICE_COMMAND");
    private static final String CHECKER = TestTokens.of("checker", District.WARD, "WARD_PC_STAFF");
    private static final String CASHIER = TestTokens.of("cashier", District.WARD, "WARD_PC_STAFF");

    private static final String NO_DUTY = TestTokens.of("clerk", District.NO_DUTY_OFFICE, "DISTRICT_OFFICE");
    private static final String AUDITOR = TestTokens.of("auditor", District.DISTRICT, "AUDITOR");
    private static final Instant NIGHT = Instant.parse("2024-07-02T13:00:00Z");

    private final MongoDatabase database;

    WelfareIT(UnitDirectory directory, MongoDatabase database) {
        super(directory);
        this.database = database;
    }

    @Test
    void paysAMonthFromLoggedPatrolsAndNeverOverTheAllocation() {
        WorkingTeam team = underTheLaw();
        logged(team, "2024-08-10T13:00:00Z", "2024-08-10T18:00:00Z");

        JsonNode run = ok(call("POST", STAFF, "/api/welfare/allowances", month("2024-08")));
        UUID id = UUID.fromString(run.path("runId").asString());
        JsonNode line = lineOf(run, team.members().get(2));
        assertThat(line.path("amountVnd").asLong()).isEqualTo(2_520_000 + 234_000 + 54_000 + 100_000);
        assertThat(lineOf(run, team.members().get(1)).path("amountVnd").asLong())
                .isEqualTo(2_520_000 + 234_000 + 54_000 + 200_000 + 100_000);
        assertThat(run.path("lines").values())
                .noneMatch(one -> one.path("memberId")
                        .asString()
                        .equals(team.members().get(0).toString()));
        long total = run.path("lines").values().stream()
                .mapToLong(one -> one.path("amountVnd").asLong())
                .sum();

        String uri = "/api/welfare/allowances/" + id;
        refused(call("POST", STAFF, uri + "/check", null), 409, "SAME_PERSON");
        ok(call("POST", CHECKER, uri + "/check", null));
        refused(call("POST", CHAIR, uri + "/approval", null), 409, "NOT_ALLOCATED");
        UUID budget = UUID.fromString(ok(call(
                        "POST",
                        STAFF,
                        "/api/welfare/budgets",
                        Map.of("wardId", District.WARD, "year", 2024, "amountVnd", total * 2)))
                .path("id")
                .asString());
        ok(call("POST", OFFICE, "/api/welfare/budgets/" + budget + "/allocation", Map.of("amountVnd", total - 1)));
        refused(call("POST", CHAIR, uri + "/approval", null), 409, "OVER_ALLOCATION");
        assertThat(ok(call("GET", STAFF, uri, null)).path("status").asString()).isEqualTo("CHECKED");
        ok(call("POST", OFFICE, "/api/welfare/budgets/" + budget + "/allocation", Map.of("amountVnd", total)));
        ok(call("POST", CHAIR, uri + "/approval", null));
        refused(call("POST", STAFF, "/api/welfare/allowances", month("2024-08")), 409, "ILLEGAL_TRANSITION");
        ok(call("POST", CASHIER, uri + "/payment", null));
        ok(call("POST", STAFF, uri + "/confirmation", null));
        ok(call(
                "POST",
                CHAIR,
                uri + "/reversals",
                Map.of("memberId", team.members().get(2), "reason", "Ghi nhầm ngày trực")));
        assertThat(ok(call("GET", STAFF, "/api/welfare/budgets/" + budget, null))
                        .path("spentVnd")
                        .asLong())
                .isEqualTo(total - 2_908_000);
        told(id, List.of("calculated", "checked", "approved", "paid", "confirmed", "reversed"), "allowance");
    }

    @Test
    void neverSpendsMoreThanIsAllocatedHoweverManyTryAtOnce() throws Exception {
        UUID budget = UUID.fromString(ok(call(
                        "POST",
                        STAFF,
                        "/api/welfare/budgets",
                        Map.of("wardId", District.WARD, "year", 2031, "amountVnd", 1_000)))
                .path("id")
                .asString());
        String uri = "/api/welfare/budgets/" + budget;
        refused(call("POST", STAFF, uri + "/spendings", spending(10)), 409, "NOT_ALLOCATED");
        ok(call("POST", OFFICE, uri + "/allocation", Map.of("amountVnd", 100)));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> attempts = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                attempts.add(() ->
                        call("POST", STAFF, uri + "/spendings", spending(30)).status());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> attempt : threads.invokeAll(attempts)) {
                statuses.add(attempt.get());
            }
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(3);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(13);
        }
        Map<String, Object> once = spending(10);
        ok(call("POST", STAFF, uri + "/spendings", once));
        assertThat(ok(call("POST", STAFF, uri + "/spendings", once))
                        .path("spentVnd")
                        .asLong())
                .isEqualTo(100);
        refused(call("POST", STAFF, uri + "/spendings", spending(1)), 409, "OVER_ALLOCATION");
    }

    @Test
    void honoursAMember() {
        WorkingTeam team = workingTeam();
        UUID duty = patrolOf(team.id(), District.WARD, NIGHT, NIGHT.plus(Duration.ofHours(4)));
        UUID id = UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Map.of(
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
                List.of(duty),
                "merit",
                "Bắt quả tang kẻ trộm"));
        ok(call("POST", POLICE, "/api/welfare/commendations", body));
        String uri = "/api/welfare/commendations/" + id;
        assertThat(waitsFor(uri)).containsExactly("WARD_PC_CHAIR");
        ok(call("POST", CHAIR, uri + "/review", null));
        ok(call("POST", STAFF, uri + "/dispatch", null));
        assertThat(waitsFor(uri)).containsExactly("DISTRICT_OFFICE");
        refused(call("POST", NO_DUTY, uri + "/appraisal", null), 403, "DUTY_NOT_HELD");
        assertThat(allowed(NO_DUTY, uri)).doesNotContain("appraise-commendation");
        assertThat(allowed(OFFICE, uri)).contains("appraise-commendation");
        ok(call("POST", OFFICE, uri + "/appraisal", null));
        assertThat(waitsFor(uri)).containsExactly("DISTRICT_PC_CHAIR");
        refused(
                call(
                        "POST",
                        DISTRICT_CHAIR,
                        uri + "/decision",
                        Map.of("decisionNumber", "1/QĐ", "decidedOn", "2090-01-01")),
                422,
                "DECISION_IN_FUTURE");
        refused(
                call("POST", DISTRICT_CHAIR, uri + "/decision", Map.of("decidedOn", "2024-12-20")),
                422,
                "INVALID_FIELD");
        ok(call(
                "POST",
                DISTRICT_CHAIR,
                uri + "/decision",
                Map.of("decisionNumber", "112/QĐ", "decidedOn", "2024-12-20")));
        ok(call("POST", STAFF, uri + "/award", Map.of("awardedOn", "2024-12-25")));
        assertThat(waitsFor(uri)).isEmpty();
        told(id, List.of("proposed", "reviewed", "sent", "appraised", "decided", "awarded"), "commendation");
        body.put("id", UUID.randomUUID());
        body.put("achievements", List.of(UUID.randomUUID()));
        refused(call("POST", POLICE, "/api/welfare/commendations", body), 422, "UNKNOWN_DUTY");
        body.put("memberId", UUID.randomUUID());
        refused(call("POST", POLICE, "/api/welfare/commendations", body), 409, "NOT_A_MEMBER");
    }

    /** A paper chooses among what is known to have been, and nobody sees it of somebody else's ward. */
    @Test
    void listsWhatATeamCanBeHonouredFor() {
        WorkingTeam team = workingTeam();
        UUID later = patrolOf(team.id(), District.WARD, NIGHT.plus(Duration.ofDays(1)), NIGHT.plus(Duration.ofDays(2)));
        UUID earlier = patrolOf(team.id(), District.WARD, NIGHT, NIGHT.plus(Duration.ofHours(4)));
        UUID others = patrolOf(UUID.randomUUID(), District.WARD, NIGHT, NIGHT.plus(Duration.ofHours(4)));
        String uri = "/api/welfare/commendations/achievements?limit=1&team=" + team.id();
        JsonNode first = ok(call("GET", POLICE, uri, null));
        assertThat(first.at("/items/0/id").asString()).isEqualTo(later.toString());
        assertThat(first.at("/items/0/kind").asString()).isEqualTo("PATROL");
        JsonNode second =
                ok(call("GET", POLICE, uri + "&cursor=" + first.path("next").asString(), null));
        assertThat(second.at("/items/0/id").asString()).isEqualTo(earlier.toString());
        assertThat(second.toString()).doesNotContain(others.toString());
        String beside = TestTokens.of("beside", District.OTHER_WARD, "WARD_PC_STAFF");
        refused(call("GET", beside, uri, null), 404, "NOT_FOUND");
        refused(call("GET", CHAIR, uri, null), 403, "ROLE_NOT_ALLOWED");
    }

    /** W9: where there is no district, the ward that holds the duty goes on to the end, by three people. */
    @Test
    void honoursAMemberWhereThereIsNoDistrict() {
        String clerk = TestTokens.of("city-clerk", District.CITY_WARD, "WARD_PC_STAFF");
        String second = TestTokens.of("city-second", District.CITY_WARD, "WARD_PC_STAFF");
        String chair = TestTokens.of("city-chair", District.CITY_WARD, "WARD_PC_CHAIR");
        WorkingTeam team = workingTeam("2024-06-30", District.CITY_WARD_GROUP, clerk, chair);
        UUID id = UUID.randomUUID();
        ok(call(
                "POST",
                clerk,
                "/api/welfare/commendations",
                Map.of(
                        "id",
                        id,
                        "teamId",
                        team.id(),
                        "kind",
                        "MERIT_CERTIFICATE",
                        "occasion",
                        "FINAL_REVIEW",
                        "achievements",
                        List.of(),
                        "merit",
                        "Giữ vững an ninh địa bàn")));
        String uri = "/api/welfare/commendations/" + id;
        ok(call("POST", chair, uri + "/review", null));
        ok(call("POST", clerk, uri + "/dispatch", null));
        assertThat(ok(call("GET", clerk, uri, null)).at("/waitsFor/0").asString())
                .isEqualTo("WARD_PC_STAFF");
        refused(call("POST", clerk, uri + "/appraisal", null), 409, "SAME_PERSON");
        ok(call("POST", second, uri + "/appraisal", null));
        assertThat(allowed(chair, uri)).contains("decide-commendation");
        ok(call("POST", chair, uri + "/decision", Map.of("decisionNumber", "8/QĐ", "decidedOn", "2025-12-20")));
        ok(call("POST", clerk, uri + "/award", Map.of("awardedOn", "2025-12-25")));
    }

    /** W9: one clerk and one chair are two of three. */
    @Test
    void thePoliceAreTheThirdWhereAWardHasOneClerkAndOneChair() {
        underTheLaw();
        JsonNode run = ok(call("POST", STAFF, "/api/welfare/allowances", month("2024-11")));
        assertThat(run.path("waitsFor").toString()).contains("WARD_POLICE_COMMAND");
        String uri = "/api/welfare/allowances/" + run.path("runId").asString();
        assertThat(allowed(POLICE, uri)).containsExactly("check-allowance", "return-allowance");
        assertThat(ok(call("POST", POLICE, uri + "/check", null))
                        .path("waitsFor")
                        .get(0)
                        .asString())
                .isEqualTo("WARD_PC_CHAIR");
        refused(call("POST", POLICE, uri + "/approval", null), 403, "ROLE_NOT_ALLOWED");
    }

    @Test
    void caresForAMemberWhoWasHurtAndKeepsTheHealthDataSealed() {
        WorkingTeam team = workingTeam();
        UUID id = UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Map.of(
                "id",
                id,
                "teamId",
                team.id(),
                "memberId",
                team.members().get(2),
                "type",
                "INJURY",
                "occurredAt",
                "2024-07-02T15:10:00Z",
                "health",
                "Gãy tay trái"));
        JsonNode reported = ok(call("POST", STAFF, "/api/welfare/casualties", body));
        assertThat(reported.path("late").asBoolean()).isTrue();
        assertThat(reported.toString()).doesNotContain("Gãy");
        String uri = "/api/welfare/casualties/" + id;
        refused(call("POST", POLICE, uri + "/verification", Map.of()), 422, "INVALID_FIELD");
        UUID duty = patrolOf(team.id(), District.WARD, NIGHT, NIGHT.plus(Duration.ofHours(4)));
        UUID before =
                patrolOf(team.id(), District.WARD, NIGHT.minus(Duration.ofDays(9)), NIGHT.minus(Duration.ofDays(8)));
        refused(call("POST", POLICE, uri + "/verification", duty(UUID.randomUUID())), 422, "UNKNOWN_DUTY");
        refused(call("POST", POLICE, uri + "/verification", duty(before)), 422, "DUTY_DOES_NOT_FIT");
        JsonNode fitting = ok(call("GET", POLICE, uri + "/duties", null)).path("items");
        assertThat(fitting.toString()).contains(duty.toString()).doesNotContain(before.toString());
        refused(call("GET", STAFF, uri + "/duties", null), 403, "ROLE_NOT_ALLOWED");
        ok(call("POST", POLICE, uri + "/verification", duty(duty)));
        refused(call("POST", STAFF, uri + "/file", Map.of("papers", List.of("MEDICAL"))), 409, "PAPERS_INCOMPLETE");
        ok(call("POST", STAFF, uri + "/file", Map.of("papers", List.of("MEDICAL", "MINUTES", "WITNESS"))));
        ok(call("POST", STAFF, uri + "/dispatch", null));
        assertThat(waitsFor(uri)).containsExactly("DISTRICT_OFFICE");
        refused(call("POST", NO_DUTY, uri + "/assessment", Map.of("degree", 11)), 403, "DUTY_NOT_HELD");
        refused(call("GET", NO_DUTY, uri, null), 403, "DUTY_NOT_HELD");
        refused(call("GET", NO_DUTY, "/api/welfare/casualties", null), 403, "DUTY_NOT_HELD");
        refused(call("POST", NO_DUTY, uri + "/disclosure", Map.of("reason", "Tò mò thôi")), 403, "DUTY_NOT_HELD");
        refused(call("POST", CHAIR, uri + "/assessment", Map.of("degree", 11)), 403, "DUTY_NOT_HELD");
        ok(call("POST", OFFICE, uri + "/assessment", Map.of("degree", 11)));
        ok(call("POST", OFFICE, uri + "/decision", Map.of("decisionNumber", "7/QĐ", "amountVnd", 5_000_000)));
        ok(call("POST", STAFF, uri + "/payment", null));
        ok(call("POST", CHAIR, uri + "/closing", null));
        told(
                id,
                List.of("reported", "verified", "file-collected", "sent", "assessed", "decided", "paid", "closed"),
                "casualty");
        assertThat(String.valueOf(database.getCollection("casualty_cases")
                        .find(Filters.eq("_id", id))
                        .first()))
                .doesNotContain("Gãy");
        Answer seen = call("POST", OFFICE, uri + "/disclosure", Map.of("reason", "Xét trợ cấp"));
        assertThat(ok(seen).path("description").asString()).isEqualTo("Gãy tay trái");
        assertThat(seen.body().path("degree").asString()).isEqualTo("11");
        JsonNode looks =
                ok(call("GET", AUDITOR, "/api/teams/members/" + team.members().get(2) + "/looks", null));
        assertThat(looks.at("/items/0/subject").asString()).isEqualTo("finance");
        assertThat(looks.at("/items/0/action").asString()).isEqualTo("disclose-health");
        assertThat(looks.at("/items/0/purpose").asString()).isEqualTo("WELFARE");
        assertThat(looks.at("/items/0/reason").asString()).isEqualTo("Xét trợ cấp");
    }

    /** Nothing is written before the permission table and the domain have said yes. */
    @Test
    void makesNoKeyForAnAssessmentOrAReportThatIsRefused() {
        WorkingTeam team = workingTeam();
        long before = keys();
        refused(
                call(
                        "POST",
                        OFFICE,
                        "/api/welfare/casualties/" + UUID.randomUUID() + "/assessment",
                        Map.of("degree", 1)),
                404,
                "NOT_FOUND");
        Map<String, Object> tomorrow = casualty(team, "2090-01-01T00:00:00Z");
        refused(call("POST", STAFF, "/api/welfare/casualties", tomorrow), 422, "OCCURRED_IN_FUTURE");
        refused(
                call("POST", STAFF, "/api/welfare/casualties", casualty(team, "1970-01-01T00:00:00Z")),
                422,
                "OCCURRED_BEFORE_JOINING");
        assertThat(keys()).isEqualTo(before);
    }

    /** No list ends silently. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/welfare/casualties",
                "/api/welfare/commendations",
                "/api/welfare/budgets",
                "/api/welfare/allowances",
                "/api/training/courses",
                "/api/training/programmes",
                "/api/equipment",
                "/api/teams",
                "/api/teams/imports"
            })
    void saysWhereAListGoesOn(String list) {
        refused(call("GET", CHAIR, list + "?cursor=nonsense", null), 422, "INVALID_FIELD");
        refused(call("GET", CHAIR, list + "?limit=201", null), 422, "INVALID_FIELD");
        assertThat(ok(call("GET", CHAIR, list + "?limit=1", null)).path("items").size())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void pagesThroughTheBudgetsLatestYearFirstAndLosesNone() {
        List<Integer> years = List.of(2041, 2042, 2043);
        years.forEach(year -> ok(call(
                "POST",
                STAFF,
                "/api/welfare/budgets",
                Map.of("wardId", District.WARD, "year", year, "amountVnd", 1_000))));
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ok(call("GET", STAFF, "/api/welfare/budgets?limit=1" + cursor, null));
            page.path("items").forEach(item -> seen.add(item.path("year").asInt()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(seen)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .containsAll(years)
                .doesNotHaveDuplicates();
    }

    private long keys() {
        return database.getCollection("personal_keys").countDocuments();
    }

    private static Map<String, Object> casualty(WorkingTeam team, String occurredAt) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "teamId",
                team.id(),
                "memberId",
                team.members().get(2),
                "type",
                "INJURY",
                "occurredAt",
                occurredAt,
                "health",
                "Gãy tay");
    }

    private static Map<String, Object> duty(UUID id) {
        return Map.of("dutyId", id);
    }

    private List<String> waitsFor(String uri) {
        return ok(call("GET", STAFF, uri, null)).path("waitsFor").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<String> allowed(String token, String uri) {
        return ok(call("GET", token, uri, null)).path("allowed").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void asksForTheRoleAndThePartOfTheTree(Role role) {
        String inside = token("u-" + role, role, District.WARD);
        String beside = token("u-" + role, role, District.OTHER_WARD);
        boolean staff = role == Role.WARD_PC_STAFF;
        boolean chair = role == Role.WARD_PC_CHAIR;
        boolean police = role == Role.WARD_POLICE_COMMAND;
        boolean office = role == Role.DISTRICT_OFFICE;
        boolean district = role == Role.DISTRICT_PC_CHAIR;
        boolean money = staff || chair || office || district || role == Role.AUDITOR;
        assertThat(call("POST", beside, "/api/welfare/allowances", month("2024-07"))
                        .status())
                .isEqualTo(403);
        assertThat(call("GET", inside, "/api/welfare/allowances", null).status())
                .isEqualTo(money || police ? 200 : 403);
        assertThat(call("GET", inside, "/api/welfare/budgets", null).status()).isEqualTo(money ? 200 : 403);
        assertThat(call("GET", inside, "/api/welfare/casualties", null).status())
                .isEqualTo(staff || chair || police ? 200 : 403);
        assertThat(call("GET", inside, "/api/welfare/commendations", null).status())
                .isEqualTo(money || police || role == Role.MOVEMENT_TEAM ? 200 : 403);
        String nobody = UUID.randomUUID().toString();
        Map<String, Boolean> commands = Map.of(
                "/api/welfare/allowances/" + nobody + "/check", staff || chair || police,
                "/api/welfare/allowances/" + nobody + "/approval", chair,
                "/api/welfare/allowances/" + nobody + "/payment", staff,
                "/api/welfare/commendations/" + nobody + "/review", chair,
                "/api/welfare/commendations/" + nobody + "/appraisal", office || staff,
                "/api/welfare/casualties/" + nobody + "/dispatch", staff || chair,
                "/api/welfare/casualties/" + nobody + "/closing", chair || office);
        commands.forEach((uri, allowed) ->
                assertThat(call("POST", inside, uri, null).status()).as(uri).isEqualTo(allowed ? 404 : 403));
        UUID hidden = budget();
        assertThat(call("GET", beside, "/api/welfare/budgets/" + hidden, null).status())
                .isEqualTo(money ? 404 : 403);
    }

    private UUID budget() {
        return UUID.fromString(ok(call(
                        "POST",
                        STAFF,
                        "/api/welfare/budgets",
                        Map.of("wardId", District.WARD, "year", 2033, "amountVnd", 1_000)))
                .path("id")
                .asString());
    }

    /** The same people, founded under the law of 2024. */
    private WorkingTeam underTheLaw() {
        return workingTeam("2024-07-01");
    }

    private void logged(WorkingTeam team, String from, String to) {
        UUID patrol = UUID.randomUUID();
        PatrolLogged fact = new PatrolLogged(
                patrol,
                team.id(),
                District.WARD,
                PatrolType.ROUTINE,
                Instant.parse(from),
                Instant.parse(to),
                team.members(),
                new Actor("leader", "TEAM_LEADER", District.WARD));
        try (KafkaProbe probe = new KafkaProbe()) {
            UUID once = UUID.randomUUID();
            probe.send(EventRecords.of(once, fact, 4));
            probe.send(EventRecords.of(once, fact, 4));
        }
        Awaitility.await()
                .until(() -> database.getCollection("logged_patrols").countDocuments(Filters.eq("_id", patrol)) == 1);
    }

    private void told(UUID id, List<String> facts, String aggregate) {
        try (KafkaProbe probe = new KafkaProbe()) {
            var records = probe.await(
                    "team.events", facts.size(), record -> record.key().equals(id.toString()));
            assertThat(records)
                    .extracting(record -> KafkaProbe.header(record, "ce_type"))
                    .containsExactlyElementsOf(facts.stream()
                            .map(fact -> "vn.tuantra." + aggregate + "." + fact + ".v1")
                            .toList());
            assertThat(records).allSatisfy(record -> {
                assertThat(EventSchemas.violations(
                                EventCatalogue.byName(KafkaProbe.header(record, "ce_type"))
                                        .orElseThrow(),
                                record.value()))
                        .isEmpty();
                assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("Gãy")
                        .doesNotContain("kẻ trộm");
            });
        }
    }

    private static JsonNode lineOf(JsonNode run, UUID member) {
        return run.path("lines").values().stream()
                .filter(line -> line.path("memberId").asString().equals(member.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> month(String month) {
        return Map.of("wardId", District.WARD, "month", month);
    }

    private static Map<String, Object> spending(long amount) {
        return Map.of("id", UUID.randomUUID(), "purpose", "EQUIPMENT", "amountVnd", amount);
    }
}
