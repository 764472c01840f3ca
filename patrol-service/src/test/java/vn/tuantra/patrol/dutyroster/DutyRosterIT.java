package vn.tuantra.patrol.dutyroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.patrol.roster.Rosters;
import vn.tuantra.testkit.district.Merger;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;
import vn.tuantra.testkit.word.StateWords;

/** A ward of its own with two teams of three and one hotspot: seven patrols a week, fourteen seats. */
class DutyRosterIT extends RunningPatrolService {

    private static final String PATH = "/api/duty-rosters";

    private final UUID id = UUID.randomUUID();
    private final ATeam one = ATeam.active();
    private final ATeam other = ATeam.active();
    private final LocalDate monday =
            VietnamDay.of(Instant.now()).plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private final UnitDirectory directory;
    private final RosterPatrols rosterPatrols;
    private Merger ward;

    DutyRosterIT(UnitDirectory directory, Rosters rosters, RosterPatrols rosterPatrols) {
        super(directory, rosters);
        this.directory = directory;
        this.rosterPatrols = rosterPatrols;
    }

    @BeforeEach
    void aWard() {
        ward = Merger.prepared(unit -> directory.tree().find(unit).isPresent());
        known(one, one.roster("Tổ 1", ward.ward(), ward.group()));
        known(other, other.roster("Tổ 2", ward.ward(), ward.group()));
        assertThat(command()
                        .send("PUT", "/api/hotspots/" + UUID.randomUUID(), BodyPublishers.ofString(hotspot()), Map.of())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void everyStateAndObstacleHasAWord() {
        StateWords.requireOf(RosterState.values(), Obstacle.values());
    }

    @Test
    void aWeekIsProposedWithEverySeatTakenAndSeenByTheWardOnly() {
        Answer first = propose(3, "");
        Answer again = propose(3, "");

        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("patrols")).isEqualTo(first.body().path("patrols"));
        assertThat(first.body().path("patrols")).hasSize(7);
        assertThat(first.body().path("vacancies").asInt()).isZero();
        assertThat(first.body().path("shortages")).isEmpty();
        assertThat(of(one, "TEAM_MEMBER", ward.ward()).get(PATH).raw().body()).contains(id.toString());
        assertThat(as("WARD_POLICE_DUTY", ward.strangerPolice())
                        .get(PATH + "/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeMetIsCounted() {
        Answer proposed = propose(2, absence(one.member(), monday, monday.plusDays(6)));

        JsonNode shortage = proposed.body().at("/shortages/0");
        assertThat(shortage.path("week").asInt()).isEqualTo(1);
        assertThat(shortage.path("needed").asInt()).isEqualTo(14);
        assertThat(shortage.path("possible").asInt()).isEqualTo(10);
        assertThat(proposed.body().path("vacancies").asInt()).isEqualTo(4);
        assertThat(proposed.body().path("absences")).hasSize(1);
        assertThat(of(one, "TEAM_LEADER", ward.ward())
                        .get(PATH + "/" + id)
                        .body()
                        .has("absences"))
                .isFalse();
    }

    @Test
    void aPersonDecidesAndTheSolverKeepsIt() {
        JsonNode proposed = propose(3, "").body();
        UUID slot = slot(proposed, 0);
        UUID taker = taker(proposed, 0, 0);
        UUID free =
                List.of(one.leader(), one.deputy(), one.member(), other.leader(), other.deputy(), other.member())
                        .stream()
                        .filter(member -> turn(slot, 0, member, true).status() == 200)
                        .filter(member -> !member.equals(taker))
                        .findFirst()
                        .orElse(taker);

        JsonNode solved = command().post(PATH + "/" + id + "/solution", "").body();

        assertThat(solved.at("/patrols/0/seats/0/pinned").asBoolean()).isTrue();
        assertThat(turn(slot, 0, UUID.randomUUID(), true).code()).isEqualTo("TURN_NOT_POSSIBLE");
        assertThat(turn(
                                slot,
                                1,
                                UUID.fromString(
                                        solved.at("/patrols/0/seats/0/memberId").asString()),
                                false)
                        .code())
                .isEqualTo("TURN_NOT_POSSIBLE");
        assertThat(turn(slot, 7, free, true).code()).isEqualTo("UNKNOWN_TURN");
        assertThat(turn(slot, 1, null, true).body().path("vacancies").asInt()).isEqualTo(1);
        assertThat(as("WARD_POLICE_DUTY", ward.police())
                        .post(PATH + "/" + id + "/solution", "")
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
    }

    @Test
    void confirmingPlansThePatrolsAndASickCallChangesThreeTurnsAtMost() {
        propose(3, "");
        JsonNode confirmed =
                command().post(PATH + "/" + id + "/confirmation", "").body();
        assertThat(confirmed.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.path("refused")).isEmpty();
        assertThat(confirmed.path("toPlan").asInt()).isZero();
        assertThat(confirmed.path("allowed").toString()).isEqualTo("[\"report-absence\"]");
        UUID sick = taker(confirmed, 0, 0);
        LocalDate day =
                VietnamDay.of(Instant.parse(confirmed.at("/patrols/0/start").asString()));
        assertThat(participants(slot(confirmed, 0))).contains(sick.toString());

        JsonNode after = as("WARD_POLICE_DUTY", ward.police())
                .post(
                        PATH + "/" + id + "/absences",
                        "{\"memberId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(sick, day, day))
                .body();

        assertThat(after.path("vacancies").asInt()).isZero();
        assertThat(changes(confirmed, after)).isBetween(1, 3);
        for (int i = 0; i < 7; i++) {
            assertThat(participants(slot(after, i)))
                    .contains(taker(after, i, 0).toString(), taker(after, i, 1).toString())
                    .doesNotContain(i == 0 ? sick.toString() : "nobody");
        }
        assertThat(turn(slot(after, 0), 0, one.leader(), true).code()).isEqualTo("ILLEGAL_TRANSITION");
    }

    @Test
    void whatForbidsAPatrolIsNamedAndWhatACrashLeftIsFinished() {
        JsonNode proposed = propose(3, "").body();
        UUID first = slot(proposed, 0);
        UUID taker = taker(proposed, 0, 0);
        ATeam team = List.of(one.leader(), one.deputy(), one.member()).contains(taker) ? one : other;
        Instant start = Instant.parse(proposed.at("/patrols/0/start").asString());
        assertThat(of(team, "TEAM_LEADER", ward.group())
                        .post("/api/patrols", """
                                {"id":"%s","teamId":"%s","type":"ROUTINE","plannedStart":"%s","plannedEnd":"%s","participants":["%s"]}
                                """.formatted(
                                        UUID.randomUUID(), team.id(), start, start.plusSeconds(1800), taker))
                        .status())
                .isEqualTo(201);

        JsonNode confirmed =
                command().post(PATH + "/" + id + "/confirmation", "").body();
        rosterPatrols.run();

        assertThat(confirmed.at("/refused/0/slotId").asString()).isEqualTo(first.toString());
        assertThat(confirmed.at("/refused/0/code").asString()).isEqualTo("PARTICIPANT_ON_ANOTHER_PATROL");
        assertThat(confirmed.path("refused")).hasSize(1);
        assertThat(command().post(PATH + "/" + id + "/confirmation", "").status())
                .isEqualTo(200);
    }

    @Test
    void theJobAndThePersonPlanEveryPatrolOnceAlsoAtTheSameTime() throws Exception {
        propose(3, "");
        AtomicBoolean confirmed = new AtomicBoolean();
        try (ExecutorService job = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = IntStream.range(0, 2)
                    .<Future<?>>mapToObj(_ -> job.submit(() -> {
                        while (!confirmed.get()) {
                            rosterPatrols.run();
                        }
                    }))
                    .toList();
            command().post(PATH + "/" + id + "/confirmation", "");
            confirmed.set(true);
            for (Future<?> each : running) {
                each.get(30, TimeUnit.SECONDS);
            }
        }

        JsonNode roster = command().get(PATH + "/" + id).body();
        assertThat(roster.path("refused")).isEmpty();
        assertThat(roster.path("toPlan").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"weeks\":1          | \"weeks\":6             | INVALID_FIELD",
                "\"startsAt\":\"20:00\" | \"startsAt\":\"25:00\"   | INVALID_FIELD",
                "\"minutes\":120      | \"minutes\":1           | INVALID_FIELD",
                "\"wishes\":[]        | \"wishes\":[{}]         | INVALID_FIELD",
                "\"mostPerWeek\":3      | \"mostPerWeek\":null    | INVALID_FIELD",
            })
    void badProposalsAreNamedAndLeaveNothing(String good, String bad, String code) {
        assertThat(command().post(PATH, body(3, "").replace(good, bad)).code()).isEqualTo(code);
        assertThat(command().get(PATH + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void beginsOnAMondayInTheReachOfWhoAsks() {
        assertThat(command()
                        .post(
                                PATH,
                                body(3, "")
                                        .replace(
                                                monday.toString(),
                                                monday.plusDays(1).toString()))
                        .code())
                .isEqualTo("NOT_A_MONDAY");
        assertThat(command()
                        .post(PATH, body(3, "").replace(monday.toString(), "2034-01-02"))
                        .code())
                .isEqualTo("NOT_THIS_YEAR");
        assertThat(as("WARD_POLICE_COMMAND", ward.strangerPolice())
                        .post(PATH, body(3, ""))
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(command()
                        .post(PATH, body(3, absence(one.member(), monday.plusDays(1), monday)))
                        .code())
                .isEqualTo("END_BEFORE_START");
    }

    private int changes(JsonNode before, JsonNode after) {
        int changes = 0;
        for (int i = 0; i < 7; i++) {
            for (int seat = 0; seat < 2; seat++) {
                changes += taker(before, i, seat).equals(taker(after, i, seat)) ? 0 : 1;
            }
        }
        return changes;
    }

    private String participants(UUID patrol) {
        return command()
                .get("/api/patrols/" + patrol)
                .body()
                .path("participants")
                .toString();
    }

    private static UUID slot(JsonNode roster, int index) {
        return UUID.fromString(roster.at("/patrols/" + index + "/slotId").asString());
    }

    private static UUID taker(JsonNode roster, int index, int seat) {
        return UUID.fromString(
                roster.at("/patrols/" + index + "/seats/" + seat + "/memberId").asString());
    }

    private Answer turn(UUID slot, int seat, @Nullable UUID member, boolean pinned) {
        String taker = Optional.ofNullable(member).map("\"%s\""::formatted).orElse("null");
        return command()
                .send(
                        "PUT",
                        PATH + "/" + id + "/turns",
                        BodyPublishers.ofString("{\"slotId\":\"%s\",\"seat\":%d,\"memberId\":%s,\"pinned\":%s}"
                                .formatted(slot, seat, taker, pinned)),
                        Map.of());
    }

    private Answer propose(int mostPerWeek, String absences) {
        return command().post(PATH, body(mostPerWeek, absences));
    }

    private Api command() {
        return as("WARD_POLICE_COMMAND", ward.police());
    }

    private String body(int mostPerWeek, String absences) {
        return """
                {"id":"%s","wardId":"%s","from":"%s","weeks":1,"startsAt":"20:00","minutes":120,"mostPerWeek":%d,
                "absences":[%s],"wishes":[]}""".formatted(id, ward.ward(), monday, mostPerWeek, absences);
    }

    private static String absence(UUID member, LocalDate from, LocalDate to) {
        return "{\"memberId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(member, from, to);
    }

    private String hotspot() {
        return """
                {"wardIds":["%s"],"name":"Chợ","category":"EVL-01","level":"HIGH","geometry":{"type":"Polygon",
                "coordinates":[[[105.84,21.04],[105.85,21.04],[105.85,21.05],[105.84,21.04]]]},"validFrom":"2022-04-01"}
                """.formatted(ward.ward());
    }
}
