package vn.tuantra.patrol.patrol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.EventType;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

class PatrolIT extends RunningPatrolService {

    private static final String PATH = "/api/patrols";

    PatrolIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
    }

    @Test
    void plansStartsAndCompletesAPatrolAndPublishesEveryStep() {
        ATeam team = known(ATeam.active());
        UUID id = UUID.randomUUID();
        Answer planned = plan(leaderOf(team), PatrolBodies.plan(id, team));
        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.body().path("plannedStart").asString()).isEqualTo("2034-07-05T14:00:00Z");
        assertThat(planned.body().path("warnings")).isEmpty();
        Api deputy = of(team, "TEAM_DEPUTY", District.TRUC_BACH);
        assertThat(deputy.post(path(id, "start"), "").body().path("status").asString())
                .isEqualTo("IN_PROGRESS");
        JsonNode completed = leaderOf(team).post(path(id, "completion"), "").body();
        assertThat(completed.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(leaderOf(team).get(PATH + "/" + id).body()).isEqualTo(completed);
        JsonNode logged = leaderOf(team).post(path(id, "log"), "").body();
        assertThat(logged.path("status").asString()).isEqualTo("LOGGED");

        List<ConsumerRecord<String, byte[]>> told =
                kafka.await("patrol.events", 5, record -> record.key().equals(id.toString()));
        assertThat(told)
                .extracting(record -> KafkaProbe.header(record, "ce_type"))
                .containsExactly(
                        "vn.tuantra.patrol.planned.v1",
                        "vn.tuantra.patrol.confirmed.v1",
                        "vn.tuantra.patrol.started.v1",
                        "vn.tuantra.patrol.completed.v1",
                        "vn.tuantra.patrol.logged.v1");
        assertThat(told).allSatisfy(PatrolIT::conforms);
    }

    @Test
    void warnsWithoutRefusing() {
        ATeam team = known(ATeam.active());
        Map<String, Object> body = PatrolBodies.plan(UUID.randomUUID(), team);
        body.put("participants", List.of(team.member()));
        Answer planned = plan(leaderOf(team), body);
        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.body().path("warnings").toString())
                .isEqualTo("[\"FEW_PARTICIPANTS\",\"NO_LEADER_PRESENT\"]");
        assertThat(plan(leaderOf(team), body).body()).isEqualTo(planned.body());
    }

    @Test
    void refusesTeamsAndPeopleWhoMayNotPatrol() {
        ATeam decided = known(ATeam.in(TeamStatus.DECIDED));
        assertThat(plan(leaderOf(decided), PatrolBodies.plan(UUID.randomUUID(), decided))
                        .code())
                .isEqualTo("TEAM_NOT_ACTIVE");
        ATeam unknown = ATeam.active();
        assertThat(plan(leaderOf(unknown), PatrolBodies.plan(UUID.randomUUID(), unknown))
                        .code())
                .isEqualTo("UNKNOWN_TEAM");
        ATeam team = known(ATeam.active());
        Map<String, Object> body = PatrolBodies.plan(UUID.randomUUID(), team);
        body.put("participants", List.of(team.leader(), team.whoLeft()));
        Answer refused = plan(leaderOf(team), body);
        assertThat(refused.code()).isEqualTo("NOT_A_MEMBER");
        assertThat(refused.body().path("member").asString())
                .isEqualTo(team.whoLeft().toString());
        body.put("plannedEnd", "2034-07-05T21:00:00+07:00");
        assertThat(plan(leaderOf(team), body).code()).isEqualTo("END_NOT_AFTER_START");
        body.put("plannedEnd", "2034-07-07T21:00:00+07:00");
        assertThat(plan(leaderOf(team), body).code()).isEqualTo("PATROL_TOO_LONG");
        Map<String, Object> far = PatrolBodies.plan(UUID.randomUUID(), team);
        far.put("plannedStart", "2099-07-05T21:00:00+07:00");
        far.put("plannedEnd", "2099-07-05T23:00:00+07:00");
        Answer slip = plan(leaderOf(team), far);
        assertThat(slip.code()).isEqualTo("NOT_THIS_YEAR");
        assertThat(slip.body().path("field").asString()).isEqualTo("plannedStart");
    }

    @Test
    void plansOnceHoweverOftenThePhoneSendsIt() {
        ATeam team = known(ATeam.active());
        UUID id = UUID.randomUUID();
        Map<String, Object> body = PatrolBodies.plan(id, team);
        assertThat(plan(leaderOf(team), body).status()).isEqualTo(201);
        assertThat(plan(leaderOf(team), body).status()).isEqualTo(200);
        body.put("type", "HOTSPOT");
        Answer other = plan(leaderOf(team), body);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("ID_ALREADY_USED");
    }

    @Test
    void startsOnceUnderOneIdempotencyKey() {
        ATeam team = known(ATeam.active());
        UUID id = planned(team, "2034-07-05T21:00:00+07:00");
        Api leader = leaderOf(team);
        Map<String, String> key = Map.of("Idempotency-Key", "k-1");
        JsonNode first = leader.post(path(id, "start"), "", key).body();
        Answer second = leader.post(path(id, "start"), "", key);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first);
        assertThat(leader.post(path(id, "completion"), "", key).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        // Sent again by the same person it is still the same start; only somebody else comes too late.
        assertThat(leader.post(path(id, "start"), "").body()).isEqualTo(first);
        assertThat(of(team, "TEAM_DEPUTY", District.TRUC_BACH)
                        .post(path(id, "start"), "")
                        .code())
                .isEqualTo("ILLEGAL_TRANSITION");
    }

    @Test
    void pagesThroughTheNewestFirst() {
        ATeam team = known(ATeam.active());
        UUID oldest = planned(team, "2034-07-01T21:00:00+07:00");
        UUID newest = planned(team, "2034-07-03T21:00:00+07:00");
        UUID middle = planned(team, "2034-07-02T21:00:00+07:00");
        leaderOf(team).post(path(middle, "start"), "");

        String ofTheTeam = PATH + "?team=" + team.id() + "&unit=" + District.TRUC_BACH;
        assertThat(idsOnAllPages(as("WARD_PC_CHAIR", District.TRUC_BACH), ofTheTeam + "&limit=1"))
                .containsExactly(newest.toString(), middle.toString(), oldest.toString());
        assertThat(idsOnAllPages(as("AUDITOR", District.HANOI), ofTheTeam + "&status=IN_PROGRESS"))
                .containsExactly(middle.toString());
        assertThat(idsOnAllPages(as("WARD_PC_CHAIR", District.DIEN_BIEN), PATH + "?team=" + team.id()))
                .isEmpty();
    }

    private List<String> idsOnAllPages(Api api, String uri) {
        List<String> ids = new ArrayList<>();
        JsonNode page = api.get(uri).body();
        page.path("items").forEach(item -> ids.add(item.path("id").asString()));
        while (page.has("next")) {
            page = api.get(uri + "&cursor=" + page.path("next").asString()).body();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
        }
        return ids;
    }

    private UUID planned(ATeam team, String start) {
        UUID id = UUID.randomUUID();
        Map<String, Object> body = PatrolBodies.plan(id, team);
        body.put("plannedStart", start);
        body.put("plannedEnd", start.replace("T21", "T23"));
        assertThat(plan(leaderOf(team), body).status()).isEqualTo(201);
        return id;
    }

    private static Answer plan(Api api, Map<String, Object> body) {
        return api.post(PATH, PatrolBodies.json(body));
    }

    private static String path(UUID id, String command) {
        return PATH + "/" + id + "/" + command;
    }

    private static void conforms(ConsumerRecord<String, byte[]> record) {
        EventType type =
                EventCatalogue.byName(KafkaProbe.header(record, "ce_type")).orElseThrow();
        assertThat(EventSchemas.violations(type, record.value())).isEmpty();
    }
}
