package vn.tuantra.team.patrolteam.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.testkit.token.TestTokens;

/** Every role × the team's ward, the unit above and the ward beside, on every endpoint; and every kind of bad input. */
class TeamAccessIT extends RunningTeamService {

    TeamAccessIT(UnitDirectory directory) {
        super(directory);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheStaffOfTheWardAndAbovePropose(Role role) {
        int inside = role == Role.WARD_PC_STAFF ? 201 : 403;
        assertThat(status(propose(role, District.WARD))).isEqualTo(inside);
        assertThat(status(propose(role, District.DISTRICT))).isEqualTo(inside);
        assertThat(status(propose(role, District.OTHER_WARD))).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheChairOfTheWardAndAboveDecideAndActivate(Role role) {
        UUID id = proposed();
        boolean chair = role == Role.WARD_PC_CHAIR;
        assertThat(status(decide(role, District.OTHER_WARD, id))).isEqualTo(chair ? 404 : 403);
        assertThat(status(decide(role, District.WARD, id))).isEqualTo(chair ? 200 : 403);
        assertThat(status(activate(role, District.OTHER_WARD, id))).isEqualTo(chair ? 404 : 403);
        assertThat(status(activate(role, District.DISTRICT, id))).isEqualTo(chair ? 200 : 403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyPersonOfTheSubtreeReadsAndNobodyElse(Role role) {
        UUID id = proposed();
        // A partner's guard is of another house.
        boolean reader = !role.isMachine() && role != Role.PARTNER_GUARD;
        for (UUID unit : Set.of(District.GROUP, District.WARD, District.WARD_POLICE, District.DISTRICT)) {
            assertThat(status(get(token(role, unit), "/api/teams/" + id))).isEqualTo(reader ? 200 : 403);
        }
        String elsewhere = token(role, District.OTHER_WARD);
        assertThat(status(get(elsewhere, "/api/teams/" + id))).isEqualTo(reader ? 404 : 403);
        assertThat(status(get(elsewhere, "/api/teams?unit=" + District.WARD))).isEqualTo(403);
        assertThat(status(get(elsewhere, "/api/teams"))).isEqualTo(reader ? 200 : 403);
    }

    @Test
    void asksForAValidToken() {
        http.post()
                .uri("/api/teams")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of())
                .exchange()
                .expectStatus()
                .isUnauthorized();
        String expired = TestTokens.expired("staff", District.WARD, "WARD_PC_STAFF");
        refused(post(expired, "/api/teams", Map.of()), 401, "TOKEN_INVALID");
        refused(
                post(TestTokens.forged("staff", District.WARD, "WARD_PC_STAFF"), "/api/teams", Map.of()),
                401,
                "TOKEN_INVALID");
    }

    @Test
    void namesWhatIsWrongWithTheBody() {
        refused(post(STAFF, "/api/teams", "{\"id\": "), 400, "MALFORMED_JSON");
        Map<String, Object> body = TeamBodies.proposal(UUID.randomUUID(), 4);
        body.put("surprise", 1);
        refused(post(STAFF, "/api/teams", body), 422, "UNKNOWN_FIELD");
        body.remove("surprise");
        body.put("id", "not-an-id");
        post(STAFF, "/api/teams", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("id");
        body.put("id", UUID.randomUUID());
        body.put("nameVi", "x".repeat(201));
        post(STAFF, "/api/teams", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("nameVi");
        body.put("nameVi", "x".repeat(70_000));
        refused(post(STAFF, "/api/teams", body), 413, "BODY_TOO_LARGE");
    }

    @Test
    void namesTheFieldOfTheMemberThatIsWrong() {
        Map<String, Object> body = TeamBodies.proposal(UUID.randomUUID(), 1);
        Map<String, Object> member = TeamBodies.member("LEADER", "YOUTH");
        member.put("phone", "call me");
        body.put("members", java.util.List.of(member));
        post(STAFF, "/api/teams", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INVALID_FIELD")
                .jsonPath("$.errors[0].field")
                .isEqualTo("members[0].phone");
        member.put("phone", "0912345678");
        member.remove("sex");
        post(STAFF, "/api/teams", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("members[0].sex");
    }

    private UUID proposed() {
        UUID id = UUID.randomUUID();
        post(STAFF, "/api/teams", TeamBodies.proposal(id, 4)).expectStatus().isCreated();
        return id;
    }

    private ResponseSpec propose(Role role, UUID unit) {
        return post(token(role, unit), "/api/teams", TeamBodies.proposal(UUID.randomUUID(), 4));
    }

    private ResponseSpec decide(Role role, UUID unit, UUID id) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        return post(token(role, unit), "/api/teams/" + id + "/decision", TeamBodies.decision(number, "2024-06-30"));
    }

    private ResponseSpec activate(Role role, UUID unit, UUID id) {
        return post(token(role, unit), "/api/teams/" + id + "/activation", Map.of());
    }

    private static String token(Role role, UUID unit) {
        return TestTokens.of("u-" + role, unit, role.name());
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult().getStatus().value();
    }

    private static void refused(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
