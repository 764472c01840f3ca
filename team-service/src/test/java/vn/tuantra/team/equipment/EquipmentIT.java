package vn.tuantra.team.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.team.fixture.Training;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.token.TestTokens;

/** Equipment and the training that it needs, from stock to write-off. */
class EquipmentIT extends RunningTeamService {

    private static final String POLICE = TestTokens.of("cmd", District.WARD_POLICE, "WARD_POLICE_COMMAND");

    private final LocalDate today;
    private final Instant now;

    EquipmentIT(UnitDirectory directory, Clock clock) {
        super(directory);
        this.now = clock.instant();
        this.today = VietnamDay.of(now);
    }

    @Test
    void givesABatonOnlyToATrainedMemberAndTellsEveryStep() {
        WorkingTeam team = workingTeam();
        UUID baton = registered("RUBBER_BATON", today.plusDays(20));
        Map<String, Object> issue =
                Map.of("teamId", team.id(), "memberId", team.members().get(2), "decisionNumber", "31/QĐ-UBND");
        refused(call("POST", STAFF, uri(baton) + "/issue", issue), 409, "HOLDER_NOT_TRAINED");
        train(team, team.members().get(2));
        ok(call("POST", STAFF, uri(baton) + "/issue", issue));
        refused(call("POST", STAFF, uri(baton) + "/issue", issue), 409, "ILLEGAL_TRANSITION");

        String leader = TestTokens.ofTeam("leader", District.WARD, team.id(), "TEAM_LEADER");
        String stranger = TestTokens.ofTeam("stranger", District.WARD, UUID.randomUUID(), "TEAM_LEADER");
        Instant due = now.minus(Duration.ofHours(3));
        UUID patrol = patrolOf(team.id(), District.WARD, due.minus(Duration.ofHours(3)), due);
        Map<String, Object> outing = Map.of("patrolId", patrol, "dueBackAt", due.toString());
        refused(call("POST", stranger, uri(baton) + "/check-out", outing), 403, "OTHER_TEAM");
        assertThat(allowed(leader, uri(baton)))
                .contains("check-out-equipment", "report-loss")
                .doesNotContain("check-in-equipment", "return-equipment");
        assertThat(allowed(stranger, uri(baton))).isEmpty();
        ok(call("POST", leader, uri(baton) + "/check-out", outing));
        assertThat(allowed(leader, uri(baton))).contains("check-in-equipment").doesNotContain("check-out-equipment");

        try (KafkaProbe probe = new KafkaProbe()) {
            var facts = probe.await("team.events", 5, record -> record.key().equals(baton.toString()));
            assertThat(facts)
                    .extracting(record -> KafkaProbe.header(record, "ce_type"))
                    .containsExactlyInAnyOrder(
                            "vn.tuantra.equipment.registered.v1",
                            "vn.tuantra.team.permit-expiring.v1",
                            "vn.tuantra.equipment.issued.v1",
                            "vn.tuantra.equipment.checked-out.v1",
                            "vn.tuantra.equipment.check-in-missed.v1");
            assertThat(facts)
                    .allSatisfy(record -> assertThat(EventSchemas.violations(
                                    EventCatalogue.byName(KafkaProbe.header(record, "ce_type"))
                                            .orElseThrow(),
                                    record.value()))
                            .isEmpty());
        }
        ok(call("POST", leader, uri(baton) + "/check-in", null));
        ok(call("POST", leader, uri(baton) + "/damage", null));
        ok(call("POST", POLICE, uri(baton) + "/write-off", null));
        assertThat(ok(call("GET", STAFF, uri(baton), null)).path("status").asString())
                .isEqualTo("WRITTEN_OFF");
    }

    /** What a paper names must have been, and a time must be within reason. */
    @Test
    void goesOutOnlyForAPatrolOfItsOwnTeamAndComesBackInReason() {
        WorkingTeam team = workingTeam();
        WorkingTeam other = workingTeam();
        UUID radio = registered("RADIO", null);
        ok(call(
                "POST",
                STAFF,
                uri(radio) + "/issue",
                Map.of("teamId", team.id(), "memberId", team.members().get(2), "decisionNumber", "32/QĐ")));
        Instant end = now.plus(Duration.ofHours(3));
        String soon = end.toString();
        UUID own = patrolOf(team.id(), District.WARD, now, end);
        UUID theirs = patrolOf(other.id(), District.WARD, now, end);
        String out = uri(radio) + "/check-out";
        refused(call("POST", STAFF, out, outing(UUID.randomUUID(), soon)), 422, "UNKNOWN_PATROL");
        refused(call("POST", STAFF, out, outing(theirs, soon)), 422, "UNKNOWN_PATROL");
        refused(call("POST", STAFF, out, outing(own, "2020-01-01T00:00:00Z")), 422, "TIME_NOT_PLAUSIBLE");
        refused(call("POST", STAFF, out, outing(own, "2099-01-01T00:00:00Z")), 422, "TIME_NOT_PLAUSIBLE");
        ok(call("POST", STAFF, out, outing(own, soon)));
    }

    private static Map<String, Object> outing(UUID patrol, String dueBackAt) {
        return Map.of("patrolId", patrol, "dueBackAt", dueBackAt);
    }

    private List<String> allowed(String token, String uri) {
        return ok(call("GET", token, uri, null)).path("allowed").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void refusesWhatTheTableDoesNotKnowAndWhatIsThereAlready() {
        Map<String, Object> body = body("RUBBER_BATON", today.plusYears(1));
        ok(call("POST", STAFF, "/api/equipment", body));
        assertThat(call("POST", STAFF, "/api/equipment", body).status()).isEqualTo(200);
        body.put("id", UUID.randomUUID());
        refused(call("POST", STAFF, "/api/equipment", body), 409, "SERIAL_USED");
        body.put("type", "LASER");
        refused(call("POST", STAFF, "/api/equipment", body), 422, "UNKNOWN_TYPE");
        body.put("type", "FIREARM");
        body.remove("permit");
        refused(call("POST", STAFF, "/api/equipment", body), 422, "PERMIT_MISSING");
        body.put("wardId", District.OTHER_WARD);
        refused(call("POST", STAFF, "/api/equipment", body), 403, "OUTSIDE_YOUR_UNIT");
        refused(call("POST", STAFF, "/api/equipment", Map.of("id", UUID.randomUUID())), 422, "INVALID_FIELD");

        WorkingTeam team = workingTeam();
        UUID torch = registered("TORCH", null);
        refused(
                call(
                        "POST",
                        STAFF,
                        uri(torch) + "/issue",
                        Map.of("teamId", team.id(), "memberId", UUID.randomUUID(), "decisionNumber", "1")),
                409,
                "NOT_A_MEMBER");
        refused(call("POST", STAFF, uri(torch) + "/return", null, Map.of("If-Match", "\"7\"")), 412, "STALE_VERSION");
        UUID gun = registered("FIREARM", today.plusYears(1));
        refused(
                call(
                        "POST",
                        STAFF,
                        uri(gun) + "/issue",
                        Map.of("teamId", team.id(), "memberId", team.members().get(0), "decisionNumber", "1")),
                409,
                "HOLDER_NOT_ALLOWED");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void asksForTheRoleAndThePartOfTheTree(Role role) {
        UUID torch = shared();
        String inside = token("u-" + role, role, District.WARD);
        String beside = token("u-" + role, role, District.OTHER_WARD);
        boolean keeper = role == Role.WARD_PC_STAFF || role == Role.WARD_POLICE_COMMAND;
        boolean leads = role == Role.TEAM_LEADER || role == Role.TEAM_DEPUTY;
        boolean handler = keeper || leads || role == Role.AREA_OFFICER;
        boolean reader = handler
                || Set.of(
                                Role.WARD_PC_CHAIR,
                                Role.WARD_POLICE_DUTY,
                                Role.DISTRICT_POLICE_COMMAND,
                                Role.CITY_POLICE_COMMAND,
                                Role.MOVEMENT_TEAM,
                                Role.DISTRICT_OFFICE,
                                Role.AUDITOR)
                        .contains(role);
        assertThat(status(inside, "POST", "/return")).isEqualTo(keeper ? 409 : 403);
        assertThat(status(beside, "POST", "/return")).isEqualTo(keeper ? 404 : 403);
        assertThat(status(inside, "POST", "/check-in")).isEqualTo(handler && !leads ? 409 : 403);
        assertThat(status(beside, "POST", "/check-in")).isEqualTo(handler ? 404 : 403);
        assertThat(call("GET", inside, uri(torch), null).status()).isEqualTo(reader ? 200 : 403);
        assertThat(call("GET", beside, uri(torch), null).status()).isEqualTo(reader ? 404 : 403);
        assertThat(call("GET", inside, "/api/equipment", null).status()).isEqualTo(reader ? 200 : 403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void letsThePoliceTrainAndTheWardsSendTheirMembers(Role role) {
        UUID course = course(District.WARD_POLICE);
        String inside = token("u-" + role, role, District.WARD);
        String beside = token("u-" + role, role, District.OTHER_WARD);
        boolean trainer = Set.of(
                        Role.MOVEMENT_TEAM,
                        Role.DISTRICT_POLICE_COMMAND,
                        Role.CITY_POLICE_COMMAND,
                        Role.WARD_POLICE_COMMAND)
                .contains(role);
        String uri = "/api/training/courses/" + course;
        assertThat(call("POST", beside, uri + "/cancellation", null).status()).isEqualTo(trainer ? 404 : 403);
        boolean hasDuty = trainer && role != Role.MOVEMENT_TEAM;
        assertThat(call("POST", inside, uri + "/cancellation", null).status()).isEqualTo(hasDuty ? 200 : 403);
        Map<String, Object> nobody =
                Map.of("members", List.of(Map.of("teamId", UUID.randomUUID(), "memberId", UUID.randomUUID())));
        boolean enroller = trainer || role == Role.WARD_PC_STAFF;
        assertThat(call("POST", inside, uri + "/enrolments", nobody).status()).isEqualTo(enroller ? 404 : 403);
    }

    @Test
    void tellsOfAnExpiringCertificateOnce() {
        WorkingTeam team = workingTeam();
        UUID course = trained(team, team.members().get(3), today.minusMonths(12).plusDays(5));
        try (KafkaProbe probe = new KafkaProbe()) {
            assertThat(probe.await(
                            "team.events",
                            1,
                            record -> record.key().equals(course.toString())
                                    && KafkaProbe.header(record, "ce_type")
                                            .equals("vn.tuantra.team.training-expiring.v1")))
                    .singleElement()
                    .satisfies(record -> assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                            .contains("\"daysLeft\":7"));
        }
    }

    private void train(WorkingTeam team, UUID member) {
        trained(team, member, today.minusDays(1));
    }

    private UUID trained(WorkingTeam team, UUID member, LocalDate day) {
        UUID course = course(District.WARD_POLICE, day);
        String uri = "/api/training/courses/" + course;
        ok(call(
                "POST",
                STAFF,
                uri + "/enrolments",
                Map.of("members", List.of(Map.of("teamId", team.id(), "memberId", member)))));
        ok(call("POST", POLICE, uri + "/attendance", Map.of("memberIds", List.of(member))));
        ok(call("POST", POLICE, uri + "/results", Map.of("memberIds", List.of(member))));
        JsonNode closed = ok(call("GET", STAFF, uri, null));
        assertThat(closed.at("/enrolments/0/certificateId").asString()).isNotBlank();
        return course;
    }

    private UUID course(UUID unit) {
        return course(unit, today);
    }

    private UUID course(UUID unit, LocalDate day) {
        Map<String, Object> programme = Training.programme(unit);
        ok(call("POST", POLICE, Training.PROGRAMMES, programme));
        Map<String, Object> course = Training.course(unit, Training.idOf(programme), day);
        ok(call("POST", POLICE, Training.COURSES, course));
        return Training.idOf(course);
    }

    /** W10: what was lost turns up, who held it stays known, and a holder who has left is marked. */
    @Test
    void findsWhatWasLostAndMarksWhatIsWithSomebodyWhoHasLeft() {
        WorkingTeam team = workingTeam();
        UUID radio = registered("RADIO", null);
        UUID holder = team.members().get(3);
        Map<String, Object> receiver = Map.of("teamId", team.id(), "memberId", holder, "decisionNumber", "31/QĐ-UBND");
        ok(call("POST", STAFF, uri(radio) + "/issue", receiver));
        ok(call("POST", STAFF, uri(radio) + "/loss", null));
        JsonNode found = ok(call("POST", STAFF, uri(radio) + "/finding", null));
        assertThat(found.path("status").asString()).isEqualTo("IN_STOCK");
        assertThat(found.at("/past/0/holding/memberId").asString()).isEqualTo(holder.toString());
        refused(call("POST", STAFF, uri(radio) + "/finding", null), 409, "ILLEGAL_TRANSITION");

        ok(call("POST", STAFF, uri(radio) + "/issue", receiver));
        assertThat(ok(call("GET", STAFF, uri(radio), null))
                        .path("holderHasLeft")
                        .asBoolean())
                .isFalse();
        ok(call(
                "POST",
                CHAIR,
                "/api/teams/" + team.id() + "/members",
                Map.of(
                        "decision",
                        decision(UUID.randomUUID(), "2025-01-01"),
                        "changes",
                        List.of(Map.of("kind", "LEAVE", "memberId", holder)))));
        assertThat(ok(call("GET", STAFF, uri(radio), null))
                        .path("holderHasLeft")
                        .asBoolean())
                .isTrue();
        assertThat(ok(call("GET", STAFF, "/api/equipment/types", null))
                        .at("/items/0/nameVi")
                        .asString())
                .isEqualTo("Bộ đàm");
    }

    private UUID registered(String type, @org.jspecify.annotations.Nullable LocalDate permitUntil) {
        Map<String, Object> body = body(type, permitUntil);
        ok(call("POST", STAFF, "/api/equipment", body));
        return (UUID) java.util.Objects.requireNonNull(body.get("id"));
    }

    private static Map<String, Object> body(String type, @org.jspecify.annotations.Nullable LocalDate permitUntil) {
        UUID id = UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(
                Map.of("id", id, "wardId", District.WARD, "type", type, "serial", "S-" + id, "custodian", "u-keeper"));
        if (permitUntil != null) {
            body.put("permit", Map.of("number", "GP-1", "expiresOn", permitUntil.toString()));
        }
        return body;
    }

    private static final java.util.concurrent.atomic.AtomicReference<@org.jspecify.annotations.Nullable UUID> SHARED =
            new java.util.concurrent.atomic.AtomicReference<>();

    /** One torch in stock for the tests that only knock at doors. */
    private UUID shared() {
        UUID known = SHARED.get();
        if (known == null) {
            known = registered("TORCH", null);
            SHARED.set(known);
        }
        return known;
    }

    private int status(String token, String method, String command) {
        return call(method, token, uri(shared()) + command, null).status();
    }

    private static String uri(UUID item) {
        return "/api/equipment/" + item;
    }
}
