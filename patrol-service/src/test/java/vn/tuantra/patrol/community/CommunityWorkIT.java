package vn.tuantra.patrol.community;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;

class CommunityWorkIT extends RunningPatrolService {

    private static final String PATH = "/api/community-work";
    private static final String OUTREACH =
            "\"outreach\":{\"form\":\"LEAFLET\",\"topic\":\"Luật Căn cước\",\"participants\":0,\"materials\":120,\"tags\":[\"SOCIAL_EVILS\"]}";
    private static final String PARTY = "7a0c0001-0000-4000-8000-000000000001";
    private static final String CONCILIATION =
            "\"conciliation\":{\"kind\":\"NEIGHBOURS\",\"result\":\"FAILED\",\"parties\":2,\"persons\":[\"" + PARTY
                    + "\"],\"threats\":true}";
    private static final String DISPERSAL =
            "\"place\":{\"latitude\":21.04,\"longitude\":105.84},\"dispersal\":{\"headcount\":9,\"method\":\"DISPERSED\",\"result\":\"COMPLIED\",\"weapons\":true}";

    private final UUID id = UUID.randomUUID();
    private final ATeam team = ATeam.active();

    CommunityWorkIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
    }

    @BeforeEach
    void knowTheTeam() {
        known(team);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                OUTREACH + " | outreach-held | /outreach/materials | 120",
                "\"reminder\":{\"topic\":\"FIRE_SAFETY\",\"count\":15} | reminders-given | /reminder/count | 15",
                "\"households\":{\"count\":23} | households-signed-up | /households/count | 23",
                "\"conciliation\":{\"kind\":\"FAMILY\",\"result\":\"SUCCESS\",\"parties\":2} | conciliation-held | /conciliation/parties | 2",
            })
    void aMemberEntersWhatTheTeamHasDone(String deed, String fact, String path, int number) {
        Answer first = member().post(PATH, body(deed));
        Answer again = member().post(PATH, body(deed));

        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.body().at(path).asInt()).isEqualTo(number);
        assertThat(first.body().has("incidentId")).isFalse();
        assertThat(told(1)).singleElement().satisfies(record -> {
            assertThat(KafkaProbe.header(record, "ce_type")).isEqualTo("vn.tuantra.community-work." + fact + ".v1");
            requireValid(record);
        });
        assertThat(as("WARD_POLICE_DUTY", District.TRUC_BACH_POLICE)
                        .get(PATH + "?team=" + team.id())
                        .body()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(id.toString());
        assertThat(as("WARD_POLICE_DUTY", District.DIEN_BIEN_POLICE)
                        .get(PATH + "/" + id)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {CONCILIATION + " | DIS-01 | VIOLENCE", DISPERSAL + " | ORD-02 | WEAPON"})
    void whatGoesWrongBecomesACaseOfTheSameIdInOneWrite(String deed, String category, String modifier) {
        Answer first = member().post(PATH, body(deed));
        member().post(PATH, body(deed));

        assertThat(first.body().path("incidentId").asString()).isEqualTo(id.toString());
        assertThat(kafka.await("incident.reports", 1, record -> record.key().equals(id.toString())))
                .singleElement()
                .satisfies(report -> {
                    String said = new String(report.value(), UTF_8);
                    assertThat(said).contains(category, modifier, District.GROUP_5.toString(), "patrol-service");
                    assertThat(said).doesNotContain(PARTY);
                    requireValid(report);
                });
        assertThat(told(1)).singleElement().satisfies(record -> {
            assertThat(new String(record.value(), UTF_8))
                    .contains("\"caseReported\":true")
                    .doesNotContain(PARTY);
            requireValid(record);
        });
    }

    @Test
    void whoseDisputeItWasIsShownToTheWardsPoliceOnceTheReasonIsWrittenDown() {
        member().post(PATH, body(CONCILIATION));
        String reason = "{\"reason\":\"Xác minh vụ việc\"}";

        assertThat(member().get(PATH + "/" + id).raw().body()).doesNotContain(PARTY);
        assertThat(leaderOf(team).post(PATH + "/" + id + "/parties", reason).code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(as("WARD_POLICE_COMMAND", District.DIEN_BIEN_POLICE)
                        .post(PATH + "/" + id + "/parties", reason)
                        .status())
                .isEqualTo(404);
        Api police = as("WARD_POLICE_COMMAND", District.TRUC_BACH_POLICE);
        assertThat(police.post(PATH + "/" + id + "/parties", "{}").code()).isEqualTo("INVALID_FIELD");
        assertThat(police.post(PATH + "/" + id + "/parties", reason)
                        .body()
                        .at("/persons/0")
                        .asString())
                .isEqualTo(PARTY);
        assertThat(kafka.await(
                        "audit.events",
                        1,
                        record -> new String(record.value(), UTF_8).contains("disclose-parties")
                                && new String(record.value(), UTF_8).contains(id.toString())))
                .isNotEmpty();
    }

    @Test
    void aLeaderWithdrawsWhatWasEnteredByMistake() {
        member().post(PATH, body(OUTREACH));
        String reason = "{\"reason\":\"Nhập nhầm\"}";

        assertThat(member().post(PATH + "/" + id + "/withdrawal", reason).code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(leaderOf(known(ATeam.active()))
                        .post(PATH + "/" + id + "/withdrawal", reason)
                        .code())
                .isEqualTo("NOT_YOUR_TEAM");
        Answer shown = leaderOf(team).get(PATH + "/" + id);
        assertThat(shown.body().path("allowed").toString()).isEqualTo("[\"withdraw-community-work\"]");
        Answer withdrawn = leaderOf(team).post(PATH + "/" + id + "/withdrawal", reason);
        assertThat(withdrawn.body().path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.body().path("allowed")).isEmpty();
        assertThat(leaderOf(team).post(PATH + "/" + id + "/withdrawal", reason).status())
                .isEqualTo(200);
        assertThat(leaderOf(team)
                        .post(PATH + "/" + id + "/withdrawal", "{\"reason\":\"Lý do khác\"}")
                        .code())
                .isEqualTo("ILLEGAL_TRANSITION");
        assertThat(told(2)).last().satisfies(record -> {
            assertThat(KafkaProbe.header(record, "ce_type")).isEqualTo("vn.tuantra.community-work.withdrawn.v1");
            assertThat(new String(record.value(), UTF_8)).doesNotContain("Nhập nhầm");
            requireValid(record);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"at\":\"2034-01-01T00:00:00Z\",\"households\":{\"count\":1}   | TIME_NOT_POSSIBLE | at",
                "\"at\":\"2024-01-01T00:00:00Z\",\"households\":{\"count\":1}   | TIME_NOT_POSSIBLE | at",
                "\"at\":null                                                  | ONE_KIND_OF_WORK | outreach",
                "\"households\":{\"count\":1},\"reminder\":{\"topic\":\"TRAFFIC\",\"count\":1} | ONE_KIND_OF_WORK | outreach",
                "\"households\":{\"count\":0}                                 | INVALID_FIELD | households.count",
                "\"households\":{}                                            | INVALID_FIELD | households.count",
                "\"reminder\":{\"topic\":\"FINES\",\"count\":1}               | MALFORMED_VALUE | reminder.topic",
                "\"dispersal\":{\"headcount\":3,\"method\":\"REMINDER\",\"result\":\"COMPLIED\"} | PLACE_MISSING | place",
                "\"place\":{\"latitude\":21.04},\"households\":{\"count\":1}  | INVALID_FIELD | place.given",
                "\"place\":{\"latitude\":0,\"longitude\":0},\"households\":{\"count\":1} | OUTSIDE_THE_COUNTRY | place",
                "\"conciliation\":{\"kind\":\"OTHER\",\"result\":\"FAILED\",\"parties\":1} | INVALID_FIELD | conciliation.parties",
                "\"outreach\":{\"form\":\"LEAFLET\",\"topic\":\" \",\"participants\":0,\"materials\":0} | INVALID_FIELD | outreach.topic",
                "\"outreach\":{\"form\":\"LEAFLET\",\"topic\":\"x\",\"participants\":0,\"materials\":0,\"organiserUnitId\":\"7a0c0001-0000-4000-8000-000000000002\"} | UNKNOWN_UNIT | outreach.organiserUnitId",
            })
    void badEntriesAreNamedAndLeaveNothing(String deed, String code, String field) {
        Answer answer = member().post(PATH, body(deed));

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.raw().body()).contains(field);
        assertThat(member().get(PATH + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void entersForTheOwnTeamOnlyAndWhenItWasEverActive() {
        ATeam proposed = known(ATeam.in(TeamStatus.PROPOSED));
        ATeam suspended = known(ATeam.in(TeamStatus.SUSPENDED));

        assertThat(of(proposed, "TEAM_MEMBER", District.TRUC_BACH)
                        .post(PATH, body(OUTREACH))
                        .code())
                .isEqualTo("NOT_YOUR_TEAM");
        assertThat(of(proposed, "TEAM_MEMBER", District.TRUC_BACH)
                        .post(
                                PATH,
                                body(OUTREACH)
                                        .replace(
                                                team.id().toString(),
                                                proposed.id().toString()))
                        .code())
                .isEqualTo("TEAM_NOT_ACTIVE");
        assertThat(of(team, "TEAM_MEMBER", District.DIEN_BIEN)
                        .post(PATH, body(OUTREACH))
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(of(suspended, "TEAM_MEMBER", District.TRUC_BACH)
                        .post(
                                PATH,
                                body(OUTREACH)
                                        .replace(
                                                team.id().toString(),
                                                suspended.id().toString()))
                        .status())
                .isEqualTo(201);
        assertThat(of(suspended, "TEAM_MEMBER", District.TRUC_BACH)
                        .post(
                                PATH,
                                body("\"households\":{\"count\":1}")
                                        .replace(
                                                team.id().toString(),
                                                suspended.id().toString()))
                        .code())
                .isEqualTo("ID_ALREADY_USED");
    }

    @Test
    void workOfDaysAgoIsTakenWithItsOwnTime() {
        Instant at = Instant.now().minus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);

        Answer answer = member().post(PATH, body("\"at\":\"" + at + "\"," + OUTREACH));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(Instant.parse(answer.body().path("at").asString())).isEqualTo(at);
    }

    private List<ConsumerRecord<String, byte[]>> told(int count) {
        return kafka.await("patrol.events", count, record -> record.key().equals(id.toString()));
    }

    private static void requireValid(ConsumerRecord<String, byte[]> record) {
        assertThat(EventSchemas.violations(
                        EventCatalogue.byName(KafkaProbe.header(record, "ce_type"))
                                .orElseThrow(),
                        record.value()))
                .isEmpty();
    }

    private Api member() {
        return of(team, "TEAM_MEMBER", District.TRUC_BACH);
    }

    private String body(String deed) {
        return "{\"id\":\"%s\",\"teamId\":\"%s\",%s}".formatted(id, team.id(), deed);
    }
}
