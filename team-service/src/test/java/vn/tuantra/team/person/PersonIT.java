package vn.tuantra.team.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.testkit.http.Api.Answer;
import vn.tuantra.testkit.token.TestTokens;

/** What people of the teams see of themselves, who looked at them, and what they ask about it. */
class PersonIT extends RunningTeamService {

    private static final String ME = "/api/teams/me";
    private static final String REQUESTS = "/api/teams/data-requests";
    private static final String POLICE = TestTokens.of("cmd", District.WARD_POLICE, "WARD_POLICE_COMMAND");

    private final MongoDatabase database;
    private final LocalDate today;

    PersonIT(UnitDirectory directory, MongoDatabase database, Clock clock) {
        super(directory);
        this.database = database;
        this.today = VietnamDay.of(clock.instant());
    }

    @Test
    void showsAMemberTheOwnRecordAndNobodyElses() {
        WorkingTeam team = workingTeam();
        String member = member(team, 2);
        issued(team, 2);
        honoured(team, 2);
        hurt(team, 2);

        JsonNode mine = ok(call("GET", member, ME, null));
        assertThat(mine.path("fullName").asString()).startsWith("Trần Thị Mẫu");
        assertThat(mine.path("phone").asString()).matches("08\\d{8}");
        assertThat(mine.at("/memberships/0/role").asString()).isEqualTo("MEMBER");
        assertThat(mine.at("/known/equipment/0/typeNameVi").asString()).isEqualTo("Bộ đàm");
        assertThat(mine.at("/known/commendations/0/status").asString()).isEqualTo("PROPOSED");
        assertThat(mine.at("/known/casualties/0/health/description").asString()).isEqualTo("Gãy tay");
        assertThat(mine.at("/known/training").isArray()).isTrue();
        assertThat(mine.at("/known/allowances").isArray()).isTrue();
        assertThat(ok(call("GET", member(team, 3), ME, null))
                        .at("/known/equipment")
                        .size())
                .isZero();
    }

    /** Ids are the senders' and say nothing about time. */
    @Test
    void showsTheNewestFirst() {
        WorkingTeam team = workingTeam();
        hurt(team, 2, startingWith('f'), "2024-07-02T15:10:00Z", "Gãy tay");
        hurt(team, 2, startingWith('0'), "2025-07-02T15:10:00Z", "Trật chân");
        honoured(team, 2, startingWith('f'), "Nhiệt tình");
        honoured(team, 2, startingWith('0'), "Dũng cảm");
        JsonNode known = ok(call("GET", member(team, 2), ME, null)).path("known");
        assertThat(known.path("casualties").findValuesAsString("description")).containsExactly("Trật chân", "Gãy tay");
        assertThat(known.path("commendations").findValuesAsString("merit")).containsExactly("Dũng cảm", "Nhiệt tình");
    }

    private static UUID startingWith(char digit) {
        return UUID.fromString(digit + UUID.randomUUID().toString().substring(1));
    }

    /** An account that is nobody's, or somebody's of another part of the tree, is told that there is nothing. */
    @Test
    void knowsNobodyWithoutTheClaimOrFromElsewhere() {
        WorkingTeam team = workingTeam();
        refused(call("GET", TestTokens.of("m", District.WARD, "TEAM_MEMBER"), ME, null), 404, "NOT_FOUND");
        String beside = TestTokens.ofMember(
                "m", District.OTHER_WARD, team.id(), team.members().get(2), "TEAM_MEMBER");
        refused(call("GET", beside, ME, null), 404, "NOT_FOUND");
        refused(call("GET", STAFF, ME, null), 403, "ROLE_NOT_ALLOWED");
        assertThat(ok(call("GET", member(team, 2), "/api/teams/desk", null))
                        .path("may")
                        .toString())
                .contains("see-own-record");
        assertThat(ok(call("GET", TestTokens.of("m", District.WARD, "TEAM_MEMBER"), "/api/teams/desk", null))
                        .path("may")
                        .toString())
                .doesNotContain("own-record");
    }

    @Test
    void tellsThePersonWhichOfficeLookedAndNotWho() {
        WorkingTeam team = workingTeam();
        ok(call(
                "POST",
                POLICE,
                "/api/teams/" + team.id() + "/members/" + team.members().get(2) + "/disclosure",
                Map.of("purpose", "INVESTIGATION", "reason", "Xác minh cho ông A")));
        JsonNode look = ok(call("GET", member(team, 2), ME + "/looks", null)).at("/items/0");
        assertThat(look.path("role").asString()).isEqualTo("WARD_POLICE_COMMAND");
        assertThat(look.path("unitNameVi").asString()).isNotBlank();
        assertThat(look.path("purpose").asString()).isEqualTo("INVESTIGATION");
        assertThat(look.toString()).doesNotContain("cmd").doesNotContain("ông A");
    }

    /** W11: the leader calls the team; everybody in it can see that. */
    @Test
    void givesALeaderTheNumbersOfTheOwnTeam() {
        WorkingTeam team = workingTeam();
        String leader = TestTokens.ofTeam("leader", District.WARD, team.id(), "TEAM_LEADER");
        Answer numbers = call("POST", leader, ME + "/contacts", null);
        assertThat(ok(numbers).path("items").size()).isEqualTo(4);
        assertThat(numbers.body().at("/items/1/phone").asString()).matches("08\\d{8}");
        assertThat(numbers.raw().headers().firstValue("cache-control")).contains("no-store");
        assertThat(ok(call("GET", member(team, 3), ME + "/looks", null))
                        .at("/items/0/purpose")
                        .asString())
                .isEqualTo("CONTACT");
        refused(
                call("POST", TestTokens.of("leader", District.WARD, "TEAM_LEADER"), ME + "/contacts", null),
                404,
                "NOT_FOUND");
        refused(call("POST", member(team, 2), ME + "/contacts", null), 403, "ROLE_NOT_ALLOWED");
    }

    @Test
    void answersARequestForACopyOnTheClock() {
        WorkingTeam team = workingTeam();
        String member = member(team, 2);
        UUID id = UUID.randomUUID();
        JsonNode asked = ok(call(
                "POST", member, ME + "/requests", Map.of("id", id, "kind", "COPY", "wish", "Cho tôi xin một bản")));
        LocalDate due = LocalDate.parse(asked.path("dueOn").asString());
        assertThat(due).isAfterOrEqualTo(today.plusDays(2)).isBeforeOrEqualTo(today.plusDays(9));
        assertThat(asked.path("allowed").size()).isZero();
        assertThat(String.valueOf(database.getCollection("data_requests")
                        .find(Filters.eq("_id", id))
                        .first()))
                .doesNotContain("xin một bản");

        String uri = REQUESTS + "/" + id;
        assertThat(ok(call("GET", STAFF, uri, null)).path("wish").asString()).isEqualTo("Cho tôi xin một bản");
        Map<String, String> words = Map.of("words", "Gửi kèm bản sao");
        refused(call("POST", STAFF, uri + "/answer", words), 409, "NOTHING_EXPORTED");
        Answer copy = call("POST", STAFF, uri + "/copy.json", null);
        assertThat(ok(copy).at("/person/fullName").asString()).startsWith("Trần Thị Mẫu");
        assertThat(copy.body().at("/looks/0/purpose").asString()).isEqualTo("DATA_SUBJECT");
        assertThat(copy.raw().headers().firstValue("content-disposition").orElse(""))
                .contains("du-lieu-ca-nhan.json");
        JsonNode answered = ok(call("POST", STAFF, uri + "/answer", words));
        assertThat(answered.path("status").asString()).isEqualTo("ANSWERED");
        refused(call("POST", STAFF, uri + "/copy.json", null), 409, "ILLEGAL_TRANSITION");
        JsonNode own = ok(call("GET", member, ME + "/requests", null)).at("/items/0");
        assertThat(own.path("answer").asString()).isEqualTo("Gửi kèm bản sao");
    }

    @Test
    void entersAPaperWithTheDayOnWhichItCameAndSaysWhatIsOverdue() {
        WorkingTeam team = workingTeam();
        Map<String, Object> paper = Map.of(
                "id",
                UUID.randomUUID(),
                "teamId",
                team.id(),
                "memberId",
                team.members().get(3),
                "kind",
                "CORRECTION",
                "wish",
                "Sửa số điện thoại",
                "receivedOn",
                today.minusDays(30));
        JsonNode entered = ok(call("POST", STAFF, REQUESTS, paper));
        assertThat(entered.path("overdue").asBoolean()).isTrue();
        assertThat(entered.path("channel").asString()).isEqualTo("ON_PAPER");
        assertThat(entered.path("allowed").toString()).contains("answer-data-request");
        refused(call("POST", STAFF, REQUESTS, with(paper, "receivedOn", today.plusDays(1))), 422, "RECEIVED_IN_FUTURE");
        refused(call("POST", STAFF, REQUESTS, with(paper, "memberId", UUID.randomUUID())), 409, "NOT_A_MEMBER");
        String beside = TestTokens.of("beside", District.OTHER_WARD, "WARD_PC_STAFF");
        refused(call("POST", beside, REQUESTS, with(paper, "kind", "COPY")), 404, "NOT_FOUND");
        String uri = REQUESTS + "/" + paper.get("id");
        refused(call("GET", beside, uri, null), 404, "NOT_FOUND");
        assertThat(ok(call("POST", CHAIR, uri + "/refusal", Map.of("words", "Đã sửa tháng trước")))
                        .path("status")
                        .asString())
                .isEqualTo("DECLINED");
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new java.util.HashMap<>(body);
        changed.put("id", UUID.randomUUID());
        changed.put(field, value);
        return changed;
    }

    private static String member(WorkingTeam team, int which) {
        return TestTokens.ofMember(
                "member-" + which, District.WARD, team.id(), team.members().get(which), "TEAM_MEMBER");
    }

    private void issued(WorkingTeam team, int which) {
        UUID item = UUID.randomUUID();
        ok(call(
                "POST",
                STAFF,
                "/api/equipment",
                Map.of("id", item, "wardId", District.WARD, "type", "RADIO", "serial", item.toString())));
        ok(call(
                "POST",
                STAFF,
                "/api/equipment/" + item + "/issue",
                Map.of("teamId", team.id(), "memberId", team.members().get(which), "decisionNumber", "31/QĐ-UBND")));
    }

    private void honoured(WorkingTeam team, int which) {
        honoured(team, which, UUID.randomUUID(), "Nhiệt tình");
    }

    private void honoured(WorkingTeam team, int which, UUID id, String merit) {
        ok(call(
                "POST",
                POLICE,
                "/api/welfare/commendations",
                Map.of(
                        "id",
                        id,
                        "teamId",
                        team.id(),
                        "memberId",
                        team.members().get(which),
                        "kind",
                        "MERIT_CERTIFICATE",
                        "occasion",
                        "SPOT",
                        "achievements",
                        List.of(),
                        "merit",
                        merit)));
    }

    private void hurt(WorkingTeam team, int which) {
        hurt(team, which, UUID.randomUUID(), "2024-07-02T15:10:00Z", "Gãy tay");
    }

    private void hurt(WorkingTeam team, int which, UUID id, String at, String health) {
        ok(call(
                "POST",
                STAFF,
                "/api/welfare/casualties",
                Map.of(
                        "id",
                        id,
                        "teamId",
                        team.id(),
                        "memberId",
                        team.members().get(which),
                        "type",
                        "INJURY",
                        "occurredAt",
                        at,
                        "health",
                        health)));
    }
}
