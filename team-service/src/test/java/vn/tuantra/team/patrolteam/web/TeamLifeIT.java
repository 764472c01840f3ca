package vn.tuantra.team.patrolteam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
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

/** What happens to a team after it was founded. */
class TeamLifeIT extends RunningTeamService {

    private static final String DAY = "2024-06-30";

    private final MongoDatabase database;

    TeamLifeIT(UnitDirectory directory, MongoDatabase database) {
        super(directory);
        this.database = database;
    }

    @Test
    void suspendsResumesAmendsAndDissolvesAndTellsEveryStep() {
        Founded team = founded();
        ok(rule(team, "suspension"));
        refused(rule(team, "suspension"), 409, "ILLEGAL_TRANSITION");
        ok(rule(team, "resumption"));
        JsonNode shorter = ok(amend(team, Map.of("kind", "LEAVE", "memberId", team.member(3))));
        assertThat(shorter.path("understrength").asBoolean()).isTrue();
        ok(rule(team, "dissolution"));

        try (KafkaProbe probe = new KafkaProbe()) {
            assertThat(probe.await(
                            "team.events",
                            8,
                            record -> record.key().equals(team.id().toString())))
                    .extracting(record -> KafkaProbe.header(record, "ce_type"))
                    .containsExactly(
                            "vn.tuantra.team.proposed.v1",
                            "vn.tuantra.team.decided.v1",
                            "vn.tuantra.team.activated.v1",
                            "vn.tuantra.team.suspended.v1",
                            "vn.tuantra.team.resumed.v1",
                            "vn.tuantra.team.member-left.v1",
                            "vn.tuantra.team.fell-below-minimum.v1",
                            "vn.tuantra.team.dissolved.v1");
        }
        JsonNode ended = ok(call("GET", STAFF, uri(team), null));
        assertThat(ended.path("status").asString()).isEqualTo("DISSOLVED");
        assertThat(ended.path("members").values())
                .allSatisfy(member -> assertThat(member.has("leftOn")).isTrue());
        assertThat(ended.path("furtherDecisions").size()).isEqualTo(4);
    }

    @Test
    void rejectsAProposalWithAReason() {
        UUID id = UUID.randomUUID();
        ok(call("POST", STAFF, "/api/teams", TeamBodies.proposal(id, 4)));
        refused(call("POST", CHAIR, "/api/teams/" + id + "/rejection", Map.of("reason", " ")), 422, "INVALID_FIELD");
        JsonNode rejected =
                ok(call("POST", CHAIR, "/api/teams/" + id + "/rejection", Map.of("reason", "Tổ dân phố đã có tổ")));
        assertThat(rejected.path("rejectionReason").asString()).isEqualTo("Tổ dân phố đã có tổ");
        refused(
                call("POST", CHAIR, "/api/teams/" + id + "/decision", TeamBodies.decision(number(), DAY)),
                409,
                "ILLEGAL_TRANSITION");
    }

    @Test
    void letsACivilianBelongToOneTeamOnlyAndAnOfficerToMany() {
        Founded first = founded();
        Map<String, Object> body = TeamBodies.proposal(UUID.randomUUID(), 4);
        members(body).set(0, first.members().get(0));
        UUID allowed = propose(body);
        ok(activate(allowed));

        Map<String, Object> sameId = TeamBodies.proposal(UUID.randomUUID(), 4);
        members(sameId).set(2, first.members().get(2));
        refused(activate(propose(sameId)), 409, "PERSON_ALREADY_MEMBER");

        Map<String, Object> samePerson = TeamBodies.proposal(UUID.randomUUID(), 4);
        Map<String, Object> twin = new HashMap<>(first.members().get(2));
        twin.put("id", UUID.randomUUID());
        members(samePerson).set(2, twin);
        Answer twice = activate(propose(samePerson));
        refused(twice, 409, "PERSON_ALREADY_MEMBER");
        assertThat(twice.body().path("member").asString())
                .isEqualTo(twin.get("id").toString());

        ok(rule(first, "dissolution"));
        ok(activate(propose(fresh(samePerson))));
    }

    @Test
    void changesNothingForWhoHasNotSeenTheNewestVersion() {
        Founded team = founded();
        Answer stale = call(
                "POST",
                CHAIR,
                uri(team) + "/suspension",
                TeamBodies.decision(number(), DAY),
                Map.of("If-Match", "\"2\""));
        refused(stale, 412, "STALE_VERSION");
        assertThat(ok(call("GET", STAFF, uri(team), null)).path("status").asString())
                .isEqualTo("ACTIVE");
        ok(call(
                "POST",
                CHAIR,
                uri(team) + "/suspension",
                TeamBodies.decision(number(), DAY),
                Map.of("If-Match", "\"3\"")));
    }

    @Test
    void refusesADecisionNumberThatAnotherDecisionOfTheWardHas() {
        Founded team = founded();
        Founded other = founded();
        String number = number();
        ok(call("POST", CHAIR, uri(team) + "/suspension", TeamBodies.decision(number, DAY)));
        refused(
                call("POST", CHAIR, uri(other) + "/suspension", TeamBodies.decision(number, DAY)),
                409,
                "DECISION_NUMBER_USED");
        refused(
                call("POST", CHAIR, uri(team) + "/resumption", TeamBodies.decision(number, DAY)),
                409,
                "DECISION_NUMBER_USED");
    }

    @Test
    void findsPeopleWithAndWithoutToneMarksAndShowsThemMasked() {
        Map<String, Object> body = TeamBodies.proposal(UUID.randomUUID(), 4);
        String rare = "Đặng Thị " + TeamBodies.word();
        members(body).get(1).put("fullName", rare);
        UUID team = propose(body);

        for (String query : List.of(rare, rare.toLowerCase(java.util.Locale.ROOT), "dang " + rare.substring(9))) {
            JsonNode found = ok(call("POST", STAFF, "/api/teams/member-search", Map.of("name", query)));
            assertThat(found.at("/items/0/teamId").asString()).as(query).isEqualTo(team.toString());
            assertThat(found.at("/items/0/member/fullName").asString()).startsWith("Đ. T. ");
            assertThat(found.path("items").size()).isEqualTo(1);
        }
        String elsewhere = token("beside", Role.WARD_PC_STAFF, District.OTHER_WARD);
        assertThat(ok(call("POST", elsewhere, "/api/teams/member-search", Map.of("name", rare)))
                        .path("items")
                        .size())
                .isZero();
        refused(call("POST", STAFF, "/api/teams/member-search", Map.of("name", "?!")), 422, "INVALID_FIELD");
    }

    @Test
    void keepsNamesAndNumbersSealedAndShowsThemToWhoSaysWhy() {
        Founded team = founded();
        Map<String, Object> member = team.members().get(2);
        Document stored = database.getCollection("teams")
                .find(Filters.eq("_id", team.id()))
                .first();
        assertThat(String.valueOf(stored))
                .doesNotContain(String.valueOf(member.get("fullName")))
                .doesNotContain(String.valueOf(member.get("phone")));

        String uri = uri(team) + "/members/" + member.get("id") + "/disclosure";
        refused(call("POST", STAFF, uri, Map.of()), 422, "INVALID_FIELD");
        Answer shown = call("POST", STAFF, uri, Map.of("reason", "Gọi đi tập huấn"));
        assertThat(ok(shown).path("fullName").asString()).isEqualTo(member.get("fullName"));
        assertThat(shown.body().path("phone").asString()).isEqualTo(member.get("phone"));
        assertThat(shown.raw().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(database.getCollection("looks")
                        .countDocuments(Filters.eq("state.persons", UUID.fromString(String.valueOf(member.get("id"))))))
                .isEqualTo(1);
        try (KafkaProbe probe = new KafkaProbe()) {
            assertThat(probe.await(
                            "audit.events",
                            1,
                            record -> new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)
                                    .contains("disclose-member")))
                    .allSatisfy(
                            record -> assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                                    .doesNotContain("tập huấn"));
        }
        String auditor = token("auditor", Role.AUDITOR, District.WARD);
        String looks = "/api/teams/members/" + member.get("id") + "/looks";
        assertThat(ok(call("GET", auditor, looks, null)).at("/items/0/action").asString())
                .isEqualTo("disclose-member");
        ok(call("POST", STAFF, "/api/teams/member-search", Map.of("name", member.get("fullName"))));
        assertThat(ok(call("GET", auditor, looks, null)).at("/items/0/action").asString())
                .isEqualTo("search-members");
        ok(call("POST", STAFF, "/api/teams/register-export", Map.of("personalDetails", true, "reason", "Kiểm tra sổ")));
        assertThat(ok(call("GET", auditor, looks, null)).at("/items/0/purpose").asString())
                .isEqualTo("REGISTER");
        refused(call("GET", token("beside", Role.AUDITOR, District.OTHER_WARD), looks, null), 404, "NOT_FOUND");
        refused(
                call("POST", STAFF, uri(team) + "/members/" + UUID.randomUUID() + "/disclosure", reason()),
                404,
                "NOT_FOUND");
    }

    /** W11: whoever leads a team calls its members, and nobody else's; that is on record as every look is. */
    @Test
    void aLeaderSeesTheNumbersOfTheOwnTeamOnly() {
        Founded team = founded();
        Founded other = founded();
        String leader = vn.tuantra.testkit.token.TestTokens.ofTeam(
                "leader-" + team.id(), District.WARD, team.id(), "TEAM_LEADER");
        String looksLike = "/members/" + team.member(2) + "/disclosure";
        assertThat(ok(call("POST", leader, uri(team) + looksLike, reason()))
                        .path("phone")
                        .asString())
                .doesNotContain("*");
        refused(
                call("POST", leader, uri(other) + "/members/" + other.member(2) + "/disclosure", reason()),
                403,
                "OTHER_TEAM");
        assertThat(ok(call(
                                "GET",
                                token("auditor", Role.AUDITOR, District.WARD),
                                "/api/teams/members/" + team.member(2) + "/looks",
                                null))
                        .at("/items/0/action")
                        .asString())
                .isEqualTo("disclose-member");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyKeepersOfTheSubtreeSearchAndSeeNames(Role role) {
        boolean keeper = java.util.Set.of(
                        Role.WARD_PC_STAFF,
                        Role.WARD_PC_CHAIR,
                        Role.WARD_POLICE_COMMAND,
                        Role.AREA_OFFICER,
                        Role.MOVEMENT_TEAM)
                .contains(role);
        Founded team = shared();
        String uri = uri(team) + "/members/" + team.member(0) + "/disclosure";
        String inside = token("u-" + role, role, District.WARD);
        String beside = token("u-" + role, role, District.OTHER_WARD);
        assertThat(call("POST", inside, uri, reason()).status()).isEqualTo(keeper ? 200 : 403);
        assertThat(call("POST", beside, uri, reason()).status()).isEqualTo(keeper ? 404 : 403);
        assertThat(call("POST", inside, "/api/teams/member-search", Map.of("name", "an"))
                        .status())
                .isEqualTo(keeper ? 200 : 403);
        assertThat(call("GET", inside, "/api/teams/coverage", null).status())
                .isEqualTo(role.isMachine() || role == Role.PARTNER_GUARD ? 403 : 200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheChairOfTheWardRules(Role role) {
        Founded team = shared();
        boolean chair = role == Role.WARD_PC_CHAIR;
        String beside = token("u-" + role, role, District.OTHER_WARD);
        String inside = token("u-" + role, role, District.WARD);
        for (String command : List.of("suspension", "resumption", "dissolution")) {
            assertThat(call("POST", beside, uri(team) + "/" + command, TeamBodies.decision(number(), DAY))
                            .status())
                    .isEqualTo(chair ? 404 : 403);
            if (!chair) {
                assertThat(call("POST", inside, uri(team) + "/" + command, TeamBodies.decision(number(), DAY))
                                .status())
                        .isEqualTo(403);
            }
        }
        Map<String, Object> move =
                Map.of("residentialGroupId", District.OTHER_GROUP, "decision", TeamBodies.decision(number(), DAY));
        assertThat(call("POST", inside, uri(team) + "/reassignment", move).status())
                .isEqualTo(403);
        assertThat(call("POST", beside, uri(team) + "/reassignment", move).status())
                .isEqualTo(chair ? 404 : 403);
        Map<String, Object> line = Map.of("kind", "LEAVE", "memberId", UUID.randomUUID());
        assertThat(amend(beside, team, line).status()).isEqualTo(chair ? 404 : 403);
        assertThat(amend(inside, team, line).status()).isEqualTo(chair ? 409 : 403);
        assertThat(call("POST", beside, uri(team) + "/rejection", reason()).status())
                .isEqualTo(chair ? 404 : 403);
    }

    @Test
    void listsTheResidentialGroupsWithoutATeam() {
        ok(activate(propose(TeamBodies.proposal(UUID.randomUUID(), 4))));
        String district = token("district", Role.MOVEMENT_TEAM, District.DISTRICT);
        JsonNode wards = ok(call("GET", district, "/api/teams/coverage", null)).path("items");
        JsonNode ward = byWard(wards, District.WARD);
        JsonNode other = byWard(wards, District.OTHER_WARD);
        assertThat(ward.path("covered").asInt()).isEqualTo(1);
        assertThat(ward.path("rate").asDouble()).isEqualTo(1.0);
        assertThat(other.path("rate").asDouble()).isZero();
        assertThat(other.at("/gaps/0/residentialGroupId").asString()).isEqualTo(District.OTHER_GROUP.toString());
        refused(call("GET", STAFF, "/api/teams/coverage?unit=" + District.OTHER_WARD, null), 403, "OUTSIDE_YOUR_UNIT");
    }

    @Test
    void warnsOfASecondTeamInAGroup() {
        ok(activate(propose(TeamBodies.proposal(UUID.randomUUID(), 4))));
        UUID second = UUID.randomUUID();
        ok(call("POST", STAFF, "/api/teams", TeamBodies.proposal(second, 4)));
        Map<String, Object> paper = TeamBodies.decision(number(), DAY);
        paper.put("acknowledgedWarnings", List.of(Map.of("code", "LEADERSHIP_NOT_BOTH_POLICE", "reason", "Một CSKV")));
        Answer answer = call("POST", CHAIR, "/api/teams/" + second + "/decision", paper);
        refused(answer, 409, "WARNING_NOT_ACKNOWLEDGED");
        assertThat(answer.body().path("warning").asString()).isEqualTo("GROUP_HAS_TEAM");
    }

    @Test
    void namesWhatALineOfAnAmendmentLacks() {
        Founded team = founded();
        refused(amend(team, Map.of("kind", "LEAVE")), 422, "INVALID_FIELD");
        refused(amend(team, Map.of("kind", "TAKE_ROLE", "memberId", team.member(2))), 422, "INVALID_FIELD");
        refused(amend(team, Map.of("kind", "JOIN")), 422, "INVALID_FIELD");
        refused(amend(team, Map.of("kind", "VANISH")), 422, "MALFORMED_VALUE");
        refused(amend(team, Map.of("kind", "LEAVE", "memberId", team.member(0))), 409, "NO_LEADER");
        assertThat(call("GET", STAFF, uri(team), null).raw().headers().firstValue("ETag"))
                .contains("\"3\"");
    }

    private record Founded(UUID id, List<Map<String, Object>> members) {
        UUID member(int position) {
            return (UUID) java.util.Objects.requireNonNull(members.get(position).get("id"));
        }
    }

    private static final java.util.concurrent.atomic.AtomicReference<@org.jspecify.annotations.Nullable Founded>
            SHARED = new java.util.concurrent.atomic.AtomicReference<>();

    /** One team for the tests that only knock at doors. */
    private Founded shared() {
        Founded known = SHARED.get();
        if (known == null) {
            known = founded();
            SHARED.set(known);
        }
        return known;
    }

    private Founded founded() {
        Map<String, Object> body = TeamBodies.proposal(UUID.randomUUID(), 4);
        UUID id = propose(body);
        ok(activate(id));
        return new Founded(id, members(body));
    }

    private UUID propose(Map<String, Object> body) {
        ok(call("POST", STAFF, "/api/teams", body));
        String uri = "/api/teams/" + body.get("id");
        ok(call("POST", CHAIR, uri + "/decision", TeamBodies.decision(number(), DAY)));
        return (UUID) java.util.Objects.requireNonNull(body.get("id"));
    }

    private Answer activate(UUID id) {
        return call("POST", CHAIR, "/api/teams/" + id + "/activation", Map.of());
    }

    private Answer rule(Founded team, String command) {
        return call("POST", CHAIR, uri(team) + "/" + command, TeamBodies.decision(number(), DAY));
    }

    private Answer amend(Founded team, Map<String, Object> line) {
        return amend(CHAIR, team, line);
    }

    private Answer amend(String token, Founded team, Map<String, Object> line) {
        return call(
                "POST",
                token,
                uri(team) + "/members",
                Map.of("decision", TeamBodies.decision(number(), DAY), "changes", List.of(line)));
    }

    private static Map<String, Object> fresh(Map<String, Object> body) {
        Map<String, Object> copy = new HashMap<>(body);
        copy.put("id", UUID.randomUUID());
        List<Map<String, Object>> people = new java.util.ArrayList<>(members(body));
        for (int i = 0; i < people.size(); i++) {
            if (i != 2) {
                people.set(
                        i,
                        TeamBodies.member(
                                String.valueOf(people.get(i).get("role")), i == 0 ? "AREA_OFFICER" : "YOUTH"));
            }
        }
        copy.put("members", people);
        return copy;
    }

    @SuppressWarnings("unchecked") // as TeamBodies makes it
    private static List<Map<String, Object>> members(Map<String, Object> body) {
        return (List<Map<String, Object>>) java.util.Objects.requireNonNull(body.get("members"));
    }

    private static JsonNode byWard(JsonNode wards, UUID ward) {
        return wards.values().stream()
                .filter(one -> one.path("wardId").asString().equals(ward.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> reason() {
        return Map.of("reason", "Kiểm tra danh sách");
    }

    private static String uri(Founded team) {
        return "/api/teams/" + team.id();
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8) + "/QĐ-UBND";
    }
}
