package vn.tuantra.team.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
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
import vn.tuantra.contract.patrol.PatrolLogged;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.team.fixture.District;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;

/** Money, over HTTP and from logged patrols, and what all desks of welfare have in common. */
class WelfareIT extends WelfareDesks {

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
