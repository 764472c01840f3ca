package vn.tuantra.team.patrolteam.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.team.patrolteam.application.ActivateDueTeams;
import vn.tuantra.testkit.http.Api.Answer;

/** What the ward's desk asks for: the register of a day, what a signature would meet, and ways back. */
class DeskIT extends RunningTeamService {

    private static final String DAY = "2024-06-30";

    private final ActivateDueTeams due;
    private final Clock clock;

    DeskIT(UnitDirectory directory, ActivateDueTeams due, Clock clock) {
        super(directory);
        this.due = due;
        this.clock = clock;
    }

    /** Who has no duty of welfare is not led to cases that would be refused. */
    @Test
    void tellsTheDeskWhatItMayDoAndWhatItsWardsAreCalled() {
        JsonNode staff = ok(call("GET", STAFF, "/api/teams/desk", null));
        assertThat(staff.path("wards").toString()).contains(District.WARD.toString(), "Đơn vị WARD");
        assertThat(staff.path("wards").size()).isEqualTo(1);
        String welfare = token("welfare", Role.DISTRICT_OFFICE, District.DISTRICT);
        String other = token("other", Role.DISTRICT_OFFICE, District.NO_DUTY_OFFICE);
        assertThat(ok(call("GET", welfare, "/api/teams/desk", null)).path("may").toString())
                .contains("list-casualties", "list-commendations");
        assertThat(ok(call("GET", other, "/api/teams/desk", null)).path("may").toString())
                .contains("list-commendations")
                .doesNotContain("casualt");
    }

    @Test
    void showsTheRegisterAsItWasOnADay() {
        WorkingTeam team = workingTeam("2023-03-01");
        ok(call("POST", CHAIR, "/api/teams/" + team.id() + "/suspension", decision(UUID.randomUUID(), "2023-05-01")));
        ok(call(
                "POST",
                CHAIR,
                "/api/teams/" + team.id() + "/members",
                Map.of(
                        "decision",
                        decision(UUID.randomUUID(), "2024-01-01"),
                        "changes",
                        List.of(Map.of(
                                "kind", "LEAVE", "memberId", team.members().get(3))))));

        assertThat(find(team.id(), "2023-02-28")).isNull();
        assertThat(find(proposedTeam(District.GROUP, STAFF).id(), "2023-02-28")).isNull();
        assertThat(line(team.id(), "2023-04-30").path("status").asString()).isEqualTo("ACTIVE");
        assertThat(line(team.id(), "2023-05-01").path("status").asString()).isEqualTo("SUSPENDED");
        assertThat(line(team.id(), "2023-12-31").path("members").asInt()).isEqualTo(4);
        JsonNode later = line(team.id(), "2024-01-01");
        assertThat(later.path("members").asInt()).isEqualTo(3);
        assertThat(later.path("understrength").asBoolean()).isTrue();
        assertThat(later.path("leader").asString()).startsWith("T. T. M.");
        assertThat(later.path("groupNameVi").asString()).isNotBlank();
    }

    @Test
    void tellsWhoMayDoWhatAndWhatThingsAreCalled() {
        JsonNode staff = ok(call("GET", STAFF, "/api/teams/desk", null));
        assertThat(texts(staff.path("may"))).contains("propose-team").doesNotContain("decide-team");
        assertThat(staff.path("groups").isEmpty()).isFalse();
        JsonNode chair = ok(call("GET", CHAIR, "/api/teams/desk", null));
        assertThat(texts(chair.path("may"))).contains("decide-team").doesNotContain("propose-team");
        assertThat(chair.path("groups").isEmpty()).isTrue();
        JsonNode words = ok(call("GET", STAFF, "/api/teams/desk/words", null));
        assertThat(words.path("vi").path("CIVIL_GUARD").asString()).isEqualTo("bảo vệ dân phố");
        assertThat(words.path("en").path("CIVIL_GUARD").asString()).isEqualTo("civil guard");
    }

    @Test
    void foreseesEverythingAtOnceBeforeAnybodySigns() {
        workingTeam();
        Map<String, Object> draft = TeamBodies.proposal(UUID.randomUUID(), 2);
        List<Map<String, Object>> two =
                List.of(TeamBodies.member("MEMBER", "CIVIL_GUARD"), TeamBodies.member("MEMBER", "YOUTH"));
        two.getFirst().put("birthYear", 2015);
        draft.put("members", two);
        JsonNode seen = ok(call("POST", STAFF, "/api/teams/foresight", Map.of("proposal", draft, "decisionDate", DAY)));
        assertThat(codes(seen.path("obstacles")))
                .containsExactly("TEAM_TOO_SMALL", "NO_LEADER", "NO_DEPUTY", "NO_AREA_OFFICER", "MEMBER_UNDER_AGE");
        assertThat(codes(seen.path("warnings"))).containsExactly("LEADERSHIP_NOT_BOTH_POLICE", "GROUP_HAS_TEAM");
        assertThat(seen.path("warnings").get(1).path("message").asString()).isEqualTo("tổ dân phố đã có tổ tuần tra");
        assertThat(seen.path("policy").asString()).isEqualTo("PLAN-2022");

        WorkingTeam proposed = proposedTeam(District.GROUP, STAFF);
        JsonNode chairSees =
                ok(call("GET", CHAIR, "/api/teams/" + proposed.id() + "/foresight?decisionDate=2024-07-01", null));
        assertThat(codes(chairSees.path("warnings"))).containsExactly("GROUP_HAS_TEAM");
        assertThat(chairSees.path("obstacles").isEmpty()).isTrue();
        refused(
                call("GET", CHAIR, "/api/teams/" + proposed.id() + "/foresight?decisionDate=2021-01-01", null),
                422,
                "NO_POLICY_YET");
        refused(
                call(
                        "GET",
                        token("d", Role.WARD_POLICE_DUTY, District.WARD),
                        "/api/teams/" + proposed.id() + "/foresight",
                        null),
                403,
                "ROLE_NOT_ALLOWED");
    }

    @Test
    void namesAllWarningsThatNobodyGaveAReasonFor() {
        workingTeam();
        WorkingTeam team = proposedTeam(District.GROUP, STAFF);
        Map<String, Object> paper = TeamBodies.decision(number(), DAY);
        paper.remove("acknowledgedWarnings");
        Answer answer = call("POST", CHAIR, "/api/teams/" + team.id() + "/decision", paper);
        refused(answer, 409, "WARNING_NOT_ACKNOWLEDGED");
        assertThat(texts(answer.body().path("warnings")))
                .containsExactly("LEADERSHIP_NOT_BOTH_POLICE", "GROUP_HAS_TEAM");
    }

    @Test
    void oneDecisionFoundsTwoTeams() {
        UUID first = proposedTeam(District.GROUP, STAFF).id();
        UUID second = proposedTeam(District.GROUP, STAFF).id();
        UUID third = proposedTeam(District.GROUP, STAFF).id();
        Map<String, Object> paper = TeamBodies.decision(number(), DAY);
        ok(call("POST", CHAIR, "/api/teams/" + first + "/decision", paper));
        refused(call("POST", CHAIR, "/api/teams/" + second + "/decision", paper), 409, "DECISION_NUMBER_USED");
        JsonNode founded = ok(call("POST", CHAIR, "/api/teams/" + second + "/decision?besides=" + first, paper));
        assertThat(founded.path("decision").path("decisionNumber").asString()).isEqualTo(paper.get("decisionNumber"));
        paper.put("effectiveDate", "2024-07-15");
        refused(
                call("POST", CHAIR, "/api/teams/" + third + "/decision?besides=" + first, paper),
                409,
                "NOT_THE_SAME_DECISION");
    }

    @Test
    void takesBackADecisionBeforeTheTeamHasBegun() {
        UUID team = proposedTeam(District.GROUP, STAFF).id();
        Map<String, Object> paper = TeamBodies.decision(number(), DAY);
        ok(call("POST", CHAIR, "/api/teams/" + team + "/decision", paper));
        JsonNode withdrawn = ok(
                call("POST", CHAIR, "/api/teams/" + team + "/withdrawal", TeamBodies.decision(number(), "2024-07-02")));
        assertThat(withdrawn.path("status").asString()).isEqualTo("DISSOLVED");
        assertThat(line(team, "2024-07-01").path("status").asString()).isEqualTo("DECIDED");
        assertThat(line(team, "2024-07-02").path("status").asString()).isEqualTo("DISSOLVED");
        assertThat(withdrawn.path("furtherDecisions").get(0).path("kind").asString())
                .isEqualTo("WITHDRAWN");
        refused(call("POST", CHAIR, "/api/teams/" + team + "/activation", Map.of()), 409, "ILLEGAL_TRANSITION");
        WorkingTeam working = workingTeam();
        refused(
                call(
                        "POST",
                        CHAIR,
                        "/api/teams/" + working.id() + "/withdrawal",
                        TeamBodies.decision(number(), "2024-07-02")),
                409,
                "ILLEGAL_TRANSITION");
    }

    @Test
    void correctsWhatWasWrittenWronglyAboutAMember() {
        WorkingTeam team = workingTeam();
        UUID member = team.members().get(2);
        JsonNode corrected = ok(call(
                "POST",
                CHAIR,
                "/api/teams/" + team.id() + "/corrections",
                Map.of(
                        "decision",
                        TeamBodies.decision(number(), "2024-07-02"),
                        "memberId",
                        member,
                        "fullName",
                        "Lê Thị Đúng",
                        "birthYear",
                        1986)));
        JsonNode now = StreamSupport.stream(corrected.path("members").spliterator(), false)
                .filter(one -> one.path("id").asString().equals(member.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(now.path("fullName").asString()).isEqualTo("L. T. Đ.");
        assertThat(now.path("birthYear").asInt()).isEqualTo(1986);
        assertThat(now.path("joinedOn").asString()).isEqualTo("2022-04-01");
        JsonNode opened = ok(call(
                "POST",
                CHAIR,
                "/api/teams/" + team.id() + "/members/" + member + "/disclosure",
                Map.of("reason", "Kiểm tra đính chính")));
        assertThat(opened.path("fullName").asString()).isEqualTo("Lê Thị Đúng");
        assertThat(opened.path("phone").asString()).startsWith("08");
        refused(
                call(
                        "POST",
                        CHAIR,
                        "/api/teams/" + team.id() + "/corrections",
                        Map.of(
                                "decision",
                                TeamBodies.decision(number(), "2024-07-02"),
                                "memberId",
                                member,
                                "birthYear",
                                2020)),
                409,
                "MEMBER_UNDER_AGE");
        refused(
                call(
                        "POST",
                        CHAIR,
                        "/api/teams/" + team.id() + "/corrections",
                        Map.of("decision", TeamBodies.decision(number(), "2024-07-02"), "memberId", member)),
                422,
                "INVALID_FIELD");
    }

    @Test
    void aDecidedTeamBeginsByItselfOnItsDay() {
        UUID ready = proposedTeam(District.GROUP, STAFF).id();
        UUID later = proposedTeam(District.GROUP, STAFF).id();
        UUID small = UUID.randomUUID();
        post(STAFF, "/api/teams", TeamBodies.proposal(small, 2)).expectStatus().isCreated();
        Map<String, Object> tomorrow = TeamBodies.decision(number(), DAY);
        tomorrow.put("effectiveDate", VietnamDay.of(clock.instant()).plusDays(1).toString());
        ok(call("POST", CHAIR, "/api/teams/" + ready + "/decision", TeamBodies.decision(number(), DAY)));
        ok(call("POST", CHAIR, "/api/teams/" + small + "/decision", TeamBodies.decision(number(), DAY)));
        ok(call("POST", CHAIR, "/api/teams/" + later + "/decision", tomorrow));
        due.run();
        assertThat(status(ready)).isEqualTo("ACTIVE");
        assertThat(status(later)).isEqualTo("DECIDED");
        assertThat(status(small)).isEqualTo("DECIDED");
    }

    @Test
    void deletesSomebodyWhoWasOnlyProposedForATeamThatNeverCame() {
        WorkingTeam team = proposedTeam(District.GROUP, STAFF);
        String erasure = "/api/teams/members/" + team.members().get(3) + "/erasure";
        refused(call("POST", CHAIR, erasure, Map.of()), 409, "STILL_A_MEMBER");
        ok(call("POST", CHAIR, "/api/teams/" + team.id() + "/rejection", Map.of("reason", "Chưa đủ điều kiện")));
        ok(call("POST", CHAIR, erasure, Map.of()));
        JsonNode left = ok(call("GET", CHAIR, "/api/teams/" + team.id(), null));
        assertThat(left.path("members").get(3).path("fullName").asString()).isEqualTo("…");
    }

    @Test
    void servesThePageToEverybodyAndNothingElseWithoutLogin() {
        http.get().uri("/teams/").exchange().expectStatus().isOk();
        http.get().uri("/teams/words.js").exchange().expectStatus().isOk();
        http.get().uri("/teams/look/desk.css").exchange().expectStatus().isOk();
        http.get().uri("/api/teams/desk").exchange().expectStatus().isUnauthorized();
    }

    private @Nullable JsonNode find(UUID team, String on) {
        for (String cursor = ""; ; ) {
            JsonNode page = ok(call("GET", STAFF, "/api/teams/register?limit=200&on=" + on + cursor, null));
            for (JsonNode one : page.path("items")) {
                if (one.path("id").asString().equals(team.toString())) {
                    return one;
                }
            }
            if (!page.has("next")) {
                return null;
            }
            cursor = "&cursor=" + page.path("next").asString();
        }
    }

    private JsonNode line(UUID team, String on) {
        return Objects.requireNonNull(find(team, on));
    }

    private String status(UUID team) {
        return ok(call("GET", STAFF, "/api/teams/" + team, null)).path("status").asString();
    }

    private static List<String> codes(JsonNode remarks) {
        return StreamSupport.stream(remarks.spliterator(), false)
                .map(remark -> remark.path("code").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8) + "/QĐ-UBND";
    }
}
