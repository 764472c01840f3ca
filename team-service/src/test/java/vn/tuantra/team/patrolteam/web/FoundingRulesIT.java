package vn.tuantra.team.patrolteam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.testkit.http.Api.Answer;

/** What must hold when a team is founded, however it is written down and whoever decides at the same moment. */
class FoundingRulesIT extends RunningTeamService {

    private static final String DAY = "2024-06-30";

    private final UnitDirectory directory;
    private final MongoDatabase database;

    FoundingRulesIT(UnitDirectory directory, MongoDatabase database) {
        super(directory);
        this.directory = directory;
        this.database = database;
    }

    /** Two proposals for one group, decided at once without a reason: one of them is the group's team. */
    @Test
    void letsOnlyOneDecisionPassAsTheFirstTeamOfItsGroup() throws Exception {
        UUID ward = UUID.randomUUID();
        directory.put(unit(ward, Line.GOV, Level.WARD, District.DISTRICT));
        String staff = token("new-staff", Role.WARD_PC_STAFF, ward);
        String chair = token("new-chair", Role.WARD_PC_CHAIR, ward);
        for (int round = 0; round < 5; round++) {
            UUID group = UUID.randomUUID();
            directory.put(unit(group, Line.COMMUNITY, Level.RESIDENTIAL_GROUP, ward));
            List<Callable<Answer>> decisions = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                UUID team = proposedTeam(group, staff).id();
                decisions.add(() -> call("POST", chair, "/api/teams/" + team + "/decision", withoutReasonFor(team)));
            }
            List<Answer> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                for (Future<Answer> answer : threads.invokeAll(decisions)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(answer -> {
                refused(answer, 409, "WARNING_NOT_ACKNOWLEDGED");
                assertThat(answer.body().path("warning").asString()).isEqualTo("GROUP_HAS_TEAM");
            });
        }
    }

    /** One form of number: who is in one team is not taken into a second one under {@code +84}. */
    @Test
    void knowsAPersonWhateverTheFormOfTheNumber() {
        String phone = TeamBodies.phone();
        String name = "Lý Thị " + TeamBodies.word();
        UUID first = proposedWith(name, phone);
        found(first);
        UUID second = proposedWith("Lý  Thị" + name.substring(6), "+84" + phone.substring(1));
        ok(call("POST", CHAIR, "/api/teams/" + second + "/decision", decision(second, DAY)));
        refused(call("POST", CHAIR, "/api/teams/" + second + "/activation", null), 409, "PERSON_ALREADY_MEMBER");
    }

    @Test
    void namesWhoMayBeSomebodyInAnotherTeam() {
        String name = "Lý Thị " + TeamBodies.word();
        found(proposedWith(name, TeamBodies.phone()));
        UUID second = proposedWith(name, TeamBodies.phone());
        JsonNode seen = ok(call("GET", CHAIR, "/api/teams/" + second, null));
        assertThat(seen.path("namesakes").size()).isEqualTo(1);
        assertThat(seen.at("/namesakes/0").asString())
                .isEqualTo(seen.at("/members/3/id").asString());
    }

    @Test
    void offersTheNextStepToWhoMayTakeIt() {
        UUID team = proposedTeam(District.GROUP, STAFF).id();
        assertThat(allowed(CHAIR, team)).containsExactlyInAnyOrder("decide-team", "reject-team");
        assertThat(allowed(STAFF, team)).isEmpty();
        ok(call("POST", CHAIR, "/api/teams/" + team + "/decision", decision(team, DAY)));
        assertThat(allowed(CHAIR, team))
                .contains("activate-team", "reassign-team", "amend-members", "attach-scan")
                .doesNotContain("decide-team", "suspend-team");
    }

    /** Keys of persons are made when the domain has said yes, not before. */
    @Test
    void writesNothingOfAProposalThatIsRefused() {
        Map<String, Object> body = TeamBodies.proposal(UUID.randomUUID(), 4);
        List<Map<String, Object>> members = members(body);
        members.get(2).put("id", members.get(3).get("id"));
        long before = database.getCollection("personal_keys").countDocuments();
        refused(call("POST", STAFF, "/api/teams", body), 422, "DUPLICATE_MEMBER");
        assertThat(database.getCollection("personal_keys").countDocuments()).isEqualTo(before);
    }

    private UUID proposedWith(String name, String phone) {
        UUID id = UUID.randomUUID();
        Map<String, Object> body = TeamBodies.proposal(id, 4);
        members(body).get(3).put("fullName", name);
        members(body).get(3).put("phone", phone);
        ok(call("POST", STAFF, "/api/teams", body));
        return id;
    }

    private void found(UUID team) {
        ok(call("POST", CHAIR, "/api/teams/" + team + "/decision", decision(team, DAY)));
        ok(call("POST", CHAIR, "/api/teams/" + team + "/activation", null));
    }

    private List<String> allowed(String token, UUID team) {
        return ok(call("GET", token, "/api/teams/" + team, null)).path("allowed").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    private static OrgUnit unit(UUID id, Line line, Level level, UUID parent) {
        return new OrgUnit(
                id, line, level, "G-" + id, "Đơn vị mới", parent, null, LocalDate.of(2022, 3, 22), null, List.of());
    }

    private static Map<String, Object> withoutReasonFor(UUID team) {
        return Map.of(
                "decisionNumber",
                team.toString().substring(0, 8) + "/QĐ",
                "decisionDate",
                DAY,
                "effectiveDate",
                DAY,
                "acknowledgedWarnings",
                List.of(Map.of("code", "LEADERSHIP_NOT_BOTH_POLICE", "reason", "Một CSKV")));
    }

    @SuppressWarnings("unchecked") // the fixture writes it so
    private static List<Map<String, Object>> members(Map<String, Object> body) {
        return (List<Map<String, Object>>) java.util.Objects.requireNonNull(body.get("members"));
    }
}
