package vn.tuantra.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.reporting.fixture.Facts;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.reporting.fixture.Story;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;

/** Facts of three services come in any order, twice, and late; the figures are the same. */
class IndicatorIT extends RunningReportingService {

    private static final String PATH = "/api/indicators?unit=%s&period=%s";

    private final CountFigures figures;

    IndicatorIT(UnitDirectory directory, CountFigures figures) {
        super(directory);
        this.figures = figures;
    }

    @Test
    void countsPatrolsTeamsAndCasesWhateverOrderTheirFactsComeIn() {
        UUID ward = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        List<ProducerRecord<String, byte[]>> facts = new ArrayList<>();
        facts.addAll(Facts.history(Facts.patrol(ward, PatrolType.BORDER_AREA)));
        facts.addAll(Facts.history(Facts.patrol(other, PatrolType.ROUTINE)));
        facts.addAll(Facts.history(List.of(Facts.planned(ward))));
        facts.addAll(Facts.history(Facts.team(ward)));
        facts.addAll(Facts.history(List.of(Facts.hotspot(ward, other))));
        facts.addAll(Facts.history(List.copyOf(Story.aFight(Facts.DAY).in(ward).events())));
        Facts.communityWork(ward).forEach(work -> facts.addAll(Facts.history(work)));
        Facts.supportRequests(ward).forEach(request -> facts.addAll(Facts.history(request)));
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(20220322));
        try (KafkaProbe kafka = new KafkaProbe()) {
            facts.forEach(kafka::send);
        }

        Instant from = Instant.parse("2023-11-30T17:00:00Z");
        Instant to = Instant.parse("2024-02-29T17:00:00Z");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(figures.of(Set.of(ward), from, to).cells())
                                .containsExactly(
                                        new Cell("C1", "", 1),
                                        new Cell("C1", "MATERIALS", 60),
                                        new Cell("C1", "PARTICIPANTS", 42),
                                        new Cell("C2", "DONE", 2),
                                        new Cell("C2", "SUCCESSFUL", 1),
                                        new Cell("C4", "", 1),
                                        new Cell("C5", "FIRE_SAFETY", 15),
                                        new Cell("C7", "", 1),
                                        new Cell("I1", "ORD.S2", 1),
                                        new Cell("I2", "", 1),
                                        new Cell("I2a", "", 1),
                                        new Cell("I2c", "DUE", 1),
                                        new Cell("I2c", "IN_TIME", 1),
                                        new Cell("I2d", "", 1),
                                        new Cell("I3", "TEAM", 1),
                                        new Cell("P1", "BORDER_AREA", 1),
                                        new Cell("P1a", "", 1),
                                        new Cell("P2", "", 4),
                                        new Cell("P3", "MINUTES", 90),
                                        new Cell("P4", "LISTED", 1),
                                        new Cell("P5", "BORDER", 1),
                                        new Cell("T2", "", 1),
                                        new Cell("T2a", "", 1),
                                        new Cell("T4", "CATEGORY.AREA_OFFICER", 1),
                                        new Cell("T4", "SEX.UNKNOWN", 1),
                                        new Cell("T6", "ONE", 1)));
        Figures both = figures.of(Set.of(ward, other), from, to);
        assertThat(both).isEqualTo(figures.of(Set.of(ward), from, to).plus(figures.of(Set.of(other), from, to)));
        assertThat(figures.of(Set.of(ward), from.minus(Duration.ofDays(90)), from)
                        .cells())
                .isEmpty();
        assertThat(figures.behind("P1", "BORDER_AREA", Set.of(ward), from, to)).hasSize(1);
        assertThat(figures.behind("C7", "", Set.of(ward), from, to))
                .singleElement()
                .satisfies(request -> assertThat(request.at()).isEqualTo(Facts.DAY));
        assertThat(figures.behind("C2", "DONE", Set.of(ward), from, to)).hasSize(2);
    }

    @Test
    void comparesWithThePeriodsBeforeAndSaysWhyItCannot() {
        JsonNode first = as("AUDITOR", District.HANOI)
                .get(PATH.formatted(District.TRUC_BACH, "2022-H1"))
                .body();
        assertThat(first.path("notComparable").toString())
                .isEqualTo("{\"previous\":\"NO_PERIOD_BEFORE\",\"yearBefore\":\"NO_PERIOD_BEFORE\"}");
        JsonNode later = as("WARD_PC_STAFF", District.TRUC_BACH)
                .get(PATH.formatted(District.TRUC_BACH, "2024-Q3"))
                .body();
        assertThat(later.path("notComparable")).isEmpty();
        assertThat(later.path("rows")
                        .valueStream()
                        .filter(row -> row.path("code").asString().equals("T1")))
                .singleElement()
                .satisfies(groups -> {
                    assertThat(groups.path("current").asInt()).isOne();
                    assertThat(groups.path("yearBefore").asInt()).isOne();
                    assertThat(groups.path("percent").asDouble()).isZero();
                });
        assertThat(later.path("ratios")
                        .valueStream()
                        .map(ratio -> ratio.path("code").asString()))
                .containsExactly("C2", "I2a", "I2b", "I2c", "R1", "T3");
    }

    @ParameterizedTest
    @CsvSource({
        "WARD_PC_STAFF, soon,    422, NO_SUCH_PERIOD",
        "WARD_PC_STAFF, 2021,    422, NO_SUCH_PERIOD",
        "TEAM_MEMBER,   2024,    403, ROLE_NOT_ALLOWED",
    })
    void refusesPeriodsThatThereAreNotAndThoseWhoAreNotAsked(String role, String period, int status, String code) {
        var answer = as(role, District.TRUC_BACH).get(PATH.formatted(District.TRUC_BACH, period));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(as("WARD_PC_STAFF", District.DIEN_BIEN)
                        .get(PATH.formatted(District.TRUC_BACH, "2024"))
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
    }
}
