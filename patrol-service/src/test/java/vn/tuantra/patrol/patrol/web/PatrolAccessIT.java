package vn.tuantra.patrol.patrol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;
import vn.tuantra.testkit.token.TestTokens;

/** Every role × the team's ward, the unit above and the ward beside, on every endpoint; and every kind of bad input. */
class PatrolAccessIT extends RunningPatrolService {

    private static final String PATH = "/api/patrols";
    private static final Set<Role> COMMANDERS = EnumSet.of(Role.TEAM_LEADER, Role.TEAM_DEPUTY);
    private static final Set<Role> STRANGERS = EnumSet.of(
            Role.SYS_ADMIN,
            Role.PARTNER_GUARD,
            Role.DISTRICT_OFFICE,
            Role.INTEGRATION,
            Role.CENTRE_CLIENT,
            Role.CAP_GATEWAY,
            Role.MESSAGE_GATEWAY);

    PatrolAccessIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyLeaderAndDeputyOfTheTeamPlanStartAndComplete(Role role) {
        ATeam team = known(ATeam.active());
        boolean commander = COMMANDERS.contains(role);
        UUID id = UUID.randomUUID();
        Api own = of(team, role.name(), District.TRUC_BACH);
        Api beside = of(team, role.name(), District.DIEN_BIEN);
        Api ofAnotherTeam = of(ATeam.active(), role.name(), District.TRUC_BACH);

        assertThat(plan(beside, id, team)).isEqualTo(403);
        assertThat(plan(ofAnotherTeam, id, team)).isEqualTo(403);
        ATeam inTheGroup = known(ATeam.active());
        assertThat(plan(of(inTheGroup, role.name(), District.GROUP_5), UUID.randomUUID(), inTheGroup))
                .isEqualTo(commander ? 201 : 403);
        assertThat(plan(own, id, team)).isEqualTo(commander ? 201 : 403);
        if (!commander) {
            assertThat(plan(leaderOf(team), id, team)).isEqualTo(201);
        }
        for (String step : List.of("confirmation", "start", "completion", "log")) {
            String path = PATH + "/" + id + "/" + step;
            assertThat(beside.post(path, "").status()).isEqualTo(commander ? 404 : 403);
            assertThat(ofAnotherTeam.post(path, "").status()).isEqualTo(403);
            assertThat(own.post(path, "").status()).isEqualTo(commander ? 200 : 403);
        }
        assertThat(own.post(PATH + "/" + id + "/cancellation", "{\"reason\":\"Mưa\"}")
                        .status())
                .isEqualTo(commander ? 409 : 403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyWhoDirectsOrPatrolsReadsInTheirPartOfTheTree(Role role) {
        ATeam team = known(ATeam.active());
        UUID id = UUID.randomUUID();
        plan(leaderOf(team), id, team);
        boolean reader = !STRANGERS.contains(role);
        for (UUID unit : List.of(District.GROUP_5, District.TRUC_BACH, District.TRUC_BACH_POLICE, District.BA_DINH)) {
            assertThat(as(role.name(), unit).get(PATH + "/" + id).status()).isEqualTo(reader ? 200 : 403);
        }
        Api beside = as(role.name(), District.DIEN_BIEN);
        assertThat(beside.get(PATH + "/" + id).status()).isEqualTo(reader ? 404 : 403);
        assertThat(beside.get(PATH + "?unit=" + District.TRUC_BACH).status()).isEqualTo(403);
        assertThat(beside.get(PATH).status()).isEqualTo(reader ? 200 : 403);
    }

    @Test
    void asksForAValidToken() {
        assertThat(stranger().post(PATH, "{}").code()).isEqualTo("TOKEN_MISSING");
        assertThat(with(TestTokens.expired("l", District.TRUC_BACH, "TEAM_LEADER"))
                        .post(PATH, "{}")
                        .code())
                .isEqualTo("TOKEN_INVALID");
        assertThat(as("TEAM_LEADER", District.TRUC_BACH)
                        .post(PATH, json(ATeam.active()))
                        .code())
                .isEqualTo("NOT_YOUR_TEAM");
    }

    @Test
    void namesWhatIsWrongWithTheBody() {
        ATeam team = ATeam.active();
        Api leader = leaderOf(team);
        assertThat(leader.post(PATH, "{\"id\":").code()).isEqualTo("MALFORMED_JSON");
        assertThat(wrong(leader, team, "surprise", 1).body().path("field").asString())
                .isEqualTo("surprise");
        assertThat(wrong(leader, team, "type", "STROLL").body().path("field").asString())
                .isEqualTo("type");
        assertThat(wrong(leader, team, "plannedStart", "tonight")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("plannedStart");
        Answer nobody = wrong(leader, team, "participants", List.of());
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body().at("/errors/0/field").asString()).isEqualTo("participants");
        assertThat(leader.post(PATH, "{}").body().path("errors")).hasSize(6);
        assertThat(wrong(leader, team, "type", "x".repeat(70_000)).code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(leader.get(PATH + "?cursor=soon").code()).isEqualTo("INVALID_FIELD");
        assertThat(leader.get(PATH + "?limit=201").code()).isEqualTo("INVALID_FIELD");
        assertThat(leader.get(PATH + "/soon").code()).isEqualTo("NOT_FOUND");
        assertThat(leader.get(PATH + "/" + UUID.randomUUID()).code()).isEqualTo("NOT_FOUND");
    }

    private static Answer wrong(Api api, ATeam team, String field, Object value) {
        Map<String, Object> body = PatrolBodies.plan(UUID.randomUUID(), team);
        body.put(field, value);
        return api.post(PATH, PatrolBodies.json(body));
    }

    private static int plan(Api api, UUID id, ATeam team) {
        return api.post(PATH, PatrolBodies.json(PatrolBodies.plan(id, team))).status();
    }

    private static String json(ATeam team) {
        return PatrolBodies.json(PatrolBodies.plan(UUID.randomUUID(), team));
    }
}
