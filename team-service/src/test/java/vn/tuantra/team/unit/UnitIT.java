package vn.tuantra.team.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.token.TestTokens;

class UnitIT extends RunningTeamService {

    private final UnitDirectory directory;
    private final UnitCodes codes;

    UnitIT(UnitDirectory directory, UnitCodes codes) {
        super(directory);
        this.codes = codes;
        this.directory = directory;
    }

    @Test
    void registersAUnitAndTellsEverybodyOnceHoweverOftenItIsSent() {
        UUID city = UUID.randomUUID();
        put(SYS_ADMIN, city, unit("city"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        put(SYS_ADMIN, city, unit("city")).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        put(SYS_ADMIN, city, unit("city", Map.of("nameVi", "Tên mới")))
                .expectStatus()
                .isOk();

        try (KafkaProbe probe = new KafkaProbe()) {
            List<ConsumerRecord<String, byte[]>> told =
                    probe.await("org.units", 2, record -> record.key().equals(city.toString()));
            assertThat(told)
                    .extracting(record -> KafkaProbe.header(record, "ce_sequence"))
                    .containsExactly("1", "2");
            assertThat(told)
                    .allSatisfy(record -> assertThat(EventSchemas.violations(
                                    EventCatalogue.byName(KafkaProbe.header(record, "ce_type"))
                                            .orElseThrow(),
                                    record.value()))
                            .isEmpty());
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(directory.tree().find(city))
                        .hasValueSatisfying(unit -> assertThat(unit.nameVi()).isEqualTo("Tên mới")));
        get(STAFF, "/api/units/" + city)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.nameVi")
                .isEqualTo("Tên mới")
                .jsonPath("$.validFrom")
                .isEqualTo("2022-03-22");
    }

    @Test
    void refusesToOverwriteWhatTheAdministratorHasNotSeen() {
        UUID city = UUID.randomUUID();
        String code = "C" + city.toString().substring(0, 8);
        put(SYS_ADMIN, city, unit(code)).expectStatus().isCreated();
        putIfMatch(city, "\"7\"", unit(code, Map.of("nameVi", "Khác")))
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("STALE_VERSION");
        putIfMatch(city, "seven", unit(code)).expectStatus().isEqualTo(422);
        putIfMatch(city, "\"1\"", unit(code, Map.of("nameVi", "Khác")))
                .expectStatus()
                .isOk();
        putIfMatch(UUID.randomUUID(), "\"1\"", unit(code + "x")).expectStatus().isEqualTo(412);
    }

    @Test
    void refusesACodeThatAnotherUnitHasFromTheSameDay() {
        put(SYS_ADMIN, UUID.randomUUID(), unit("09904", Map.of("validTo", "2025-07-01")))
                .expectStatus()
                .isCreated();
        UUID other = UUID.randomUUID();
        put(SYS_ADMIN, other, unit("09904"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNIT_CODE_USED");
        put(SYS_ADMIN, other, unit("09904", Map.of("validFrom", "2025-07-01")))
                .expectStatus()
                .isCreated();
        put(SYS_ADMIN, other, unit("09904"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNIT_CODE_USED");
    }

    @Test
    void refusesACodeThatAnotherUnitHasOnOneOfTheSameDays() {
        put(SYS_ADMIN, UUID.randomUUID(), unit("09905")).expectStatus().isCreated();
        code(
                put(SYS_ADMIN, UUID.randomUUID(), unit("09905", Map.of("validFrom", "2025-07-01"))),
                409,
                "UNIT_CODE_USED");
    }

    @Test
    void aCodeThatIsAboutToBeTakenIsTakenAlready() {
        LocalDate march = LocalDate.of(2025, 3, 1);
        codes.claim(of("09977", march, march.plusYears(1)), _ -> List.of());

        assertThatThrownBy(() -> codes.claim(of("09977", march.plusMonths(2), null), _ -> List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("UNIT_CODE_USED"));
        assertThatCode(() -> codes.claim(of("09977", march.plusYears(1), null), _ -> List.of()))
                .doesNotThrowAnyException();
    }

    private static Unit of(String code, LocalDate from, @Nullable LocalDate to) {
        return new Unit(
                UUID.randomUUID(),
                Line.GOV,
                Level.CITY,
                code,
                code,
                null,
                null,
                from,
                to,
                List.of(),
                null,
                null,
                List.of());
    }

    @Test
    void refusesAUnitUnderOneThatDoesNotExistYet() {
        UUID city = city("09906", Map.of("validFrom", "2027-01-01"));
        String admin = TestTokens.of("admin", city, "SYS_ADMIN");
        code(
                put(admin, UUID.randomUUID(), group("09906-1", city, Map.of("validFrom", "2026-01-01"))),
                422,
                "PARENT_NOT_VALID");
        put(admin, UUID.randomUUID(), group("09906-1", city, Map.of("validFrom", "2027-01-01")))
                .expectStatus()
                .isCreated();
    }

    @Test
    void refusesToRewriteThePast() {
        UUID city = city("09907", Map.of());
        UUID heir = UUID.randomUUID();
        String admin = TestTokens.of("admin", city, "SYS_ADMIN");
        UUID ended = UUID.randomUUID();
        Map<String, Object> followed = Map.of(
                "validTo",
                "2025-07-01",
                "successors",
                List.of(Map.of(
                        "toUnitId", heir, "kind", "WHOLE", "effectiveDate", "2025-07-01", "legalBasis", "NQ 1656")));
        put(admin, ended, group("09907-1", city, followed)).expectStatus().isCreated();
        code(
                put(admin, ended, group("09907-1", city, changed(followed, "successors", List.of()))),
                409,
                "PAST_NOT_REWRITTEN");
        code(
                put(admin, ended, group("09907-1", city, changed(followed, "validTo", "2026-01-01"))),
                409,
                "PAST_NOT_REWRITTEN");
        code(
                put(admin, ended, group("09907-1", city, changed(followed, "validFrom", "2023-01-01"))),
                409,
                "PAST_NOT_REWRITTEN");
        put(admin, ended, group("09907-1", city, changed(followed, "nameVi", "Tổ 1 (cũ)")))
                .expectStatus()
                .isOk();
    }

    @Test
    void namesWhatIsLeftOpenBelowAUnitThatEnds() {
        UUID city = city("09908", Map.of());
        String admin = TestTokens.of("admin", city, "SYS_ADMIN");
        put(admin, UUID.randomUUID(), group("09908-1", city, Map.of("nameVi", "Tổ dân phố số 8")))
                .expectStatus()
                .isCreated();
        put(admin, city, unit("09908", Map.of("validTo", "2026-07-01")))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.leftOpen[0]")
                .isEqualTo("Tổ dân phố số 8");
    }

    /** Whoever is left in a ward that nothing follows could report to nobody. */
    @Test
    void aWardInWhichSomebodyIsLeftEndsWithASuccessorOnly() {
        UUID city = city("09912", Map.of());
        String admin = TestTokens.of("admin", city, "SYS_ADMIN");
        UUID ward = UUID.randomUUID();
        UUID heir = UUID.randomUUID();
        Map<String, Object> body = unit("09912-w", Map.of("level", "WARD", "parentId", city));
        put(admin, ward, body).expectStatus().isCreated();
        put(admin, heir, unit("09912-h", Map.of("level", "WARD", "parentId", city)))
                .expectStatus()
                .isCreated();
        put(admin, UUID.randomUUID(), group("09912-1", ward, Map.of()))
                .expectStatus()
                .isCreated();

        Map<String, Object> ending = changed(body, "validTo", "2026-12-01");
        code(put(admin, ward, ending), 409, "UNIT_WITHOUT_SUCCESSOR");
        Map<String, Object> successor =
                Map.of("toUnitId", heir, "kind", "WHOLE", "effectiveDate", "2026-12-01", "legalBasis", "NQ 1");
        put(admin, ward, changed(ending, "successors", List.of(successor)))
                .expectStatus()
                .isOk();
    }

    @Test
    void letsAnAdministratorRegisterAndDrawInHisOwnPartOfTheTreeOnly() {
        UUID own = city("09909", Map.of());
        UUID foreign = city("09910", Map.of());
        String admin = TestTokens.of("admin", own, "SYS_ADMIN");
        code(put(admin, foreign, unit("09910", Map.of("nameVi", "Của tôi"))), 403, "OUTSIDE_YOUR_UNIT");
        code(put(admin, UUID.randomUUID(), group("09910-1", foreign, Map.of())), 403, "OUTSIDE_YOUR_UNIT");
        code(put(admin, UUID.randomUUID(), unit("09911")), 403, "OUTSIDE_YOUR_UNIT");
        put(admin, UUID.randomUUID(), group("09909-1", own, Map.of()))
                .expectStatus()
                .isCreated();
    }

    private UUID city(String code, Map<String, Object> changes) {
        UUID id = UUID.randomUUID();
        put(SYS_ADMIN, id, unit(code, changes)).expectStatus().isCreated();
        return id;
    }

    private static Map<String, Object> group(String code, UUID parent, Map<String, Object> changes) {
        Map<String, Object> body =
                unit(code, Map.of("line", "COMMUNITY", "level", "RESIDENTIAL_GROUP", "parentId", parent));
        body.putAll(changes);
        return body;
    }

    private static Map<String, Object> changed(Map<String, Object> body, String field, Object value) {
        Map<String, Object> copy = new HashMap<>(body);
        copy.put(field, value);
        return copy;
    }

    private static void code(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    @Test
    void acceptsACounterpartThatComesLaterButNoUnknownParent() {
        put(SYS_ADMIN, UUID.randomUUID(), unit("cp", Map.of("counterpartId", UUID.randomUUID())))
                .expectStatus()
                .isCreated();
        put(SYS_ADMIN, UUID.randomUUID(), unit("up", Map.of("parentId", UUID.randomUUID())))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNKNOWN_PARENT");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        put(SYS_ADMIN, UUID.randomUUID(), unit("bad code!"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INVALID_FIELD")
                .jsonPath("$.errors[0].field")
                .isEqualTo("code");
        put(SYS_ADMIN, UUID.randomUUID(), unit("c1", Map.of("level", "PLANET")))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("level");
        put(SYS_ADMIN, UUID.randomUUID(), unit("c1", Map.of("colour", "red")))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("colour");
    }

    @Test
    void onlyTheAdministratorRegistersAndNobodyWithoutARoleReads() {
        put(CHAIR, UUID.randomUUID(), unit("x1"))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("ROLE_NOT_ALLOWED");
        get(TestTokens.of("nobody", District.WARD), "/api/units").expectStatus().isForbidden();
        get(TestTokens.of("machine", null, "INTEGRATION"), "/api/units")
                .expectStatus()
                .isOk();
        http.get().uri("/api/units").exchange().expectStatus().isUnauthorized();
        get(TestTokens.expired("old", District.WARD, "SYS_ADMIN"), "/api/units")
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void pagesThroughASubtreeAtADate() {
        List<String> all = idsOnAllPages(STAFF, "/api/units?limit=2&under=" + District.DISTRICT);
        assertThat(all).doesNotHaveDuplicates();
        // Other tests of this process may have put wards of their own beside the fixture's.
        assertThat(all)
                .filteredOn(id -> id.startsWith("d0000000-0000-4000-8000-"))
                .containsExactly(
                        District.DISTRICT.toString(),
                        District.WARD.toString(),
                        District.GROUP.toString(),
                        District.WARD_POLICE.toString(),
                        District.OTHER_WARD.toString(),
                        District.OTHER_GROUP.toString(),
                        District.DISTRICT_POLICE.toString(),
                        District.NO_DUTY_OFFICE.toString());
        assertThat(idsOnAllPages(STAFF, "/api/units?at=2022-03-21")).isEmpty();
        get(STAFF, "/api/units?at=someday").expectStatus().isEqualTo(422);
        get(STAFF, "/api/units?limit=0").expectStatus().isEqualTo(422);
    }

    private ResponseSpec putIfMatch(UUID id, String tag, Object body) {
        return http.put()
                .uri("/api/units/{id}", id)
                .headers(headers -> headers.setBearerAuth(SYS_ADMIN))
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static Map<String, Object> unit(String code) {
        return unit(code, Map.of());
    }

    private static Map<String, Object> unit(String code, Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "line", "GOV",
                "level", "CITY",
                "code", code,
                "nameVi", "Thành phố",
                "validFrom", "2022-03-22",
                "dutyRoles", List.of(Map.of("role", "REPORT_CONSOLIDATOR", "validFrom", "2022-03-22"))));
        body.putAll(changes);
        return body;
    }
}
