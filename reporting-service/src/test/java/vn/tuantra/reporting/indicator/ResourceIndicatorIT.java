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
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.reporting.fixture.Resources;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;

/** Indicators R1 to R5, whatever order the facts come in and however often, and after a rebuild. */
class ResourceIndicatorIT extends RunningReportingService {

    private static final String REBUILD = "/api/indicators/teams/rebuild";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountFigures figures;
    private final Instant from = Instant.now().minus(Duration.ofDays(2));
    private final Instant to = Instant.now().plus(Duration.ofDays(2));

    ResourceIndicatorIT(UnitDirectory directory, CountFigures figures) {
        super(directory);
        this.figures = figures;
    }

    @Test
    void countsTrainingEquipmentMoneyCommendationsAndHarm() {
        UUID ward = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        List<ProducerRecord<String, byte[]>> facts = new ArrayList<>(Resources.of(ward));
        facts.addAll(Resources.of(other));
        facts.addAll(Resources.courseFor(other, ward));
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(20220322));
        tell(facts);

        await(() -> assertThat(of(ward).cells())
                .containsExactly(
                        new Cell("R1", "COURSES", 2),
                        new Cell("R1", "TRAINED", 4),
                        new Cell("R2", "BROKEN", 1),
                        new Cell("R2", "LOST", 1),
                        new Cell("R2", "MEANS", 2),
                        new Cell("R3", "ALLOWANCE", 1_500_000),
                        new Cell("R3", "BUDGET", 12_000_000),
                        new Cell("R3", "SPENT", 2_000_000),
                        new Cell("R4", "COLLECTIVE.MERIT_CERTIFICATE", 1),
                        new Cell("R5", "INJURY", 1),
                        new Cell("R5", "SETTLED", 2)));
        assertThat(of(other).at("R1", "COURSES")).isEqualTo(3);
        assertThat(of(ward, other)).isEqualTo(of(ward).plus(of(other)));
        assertThat(figures.of(Set.of(ward), from.minus(Duration.ofDays(9)), from)
                        .cells())
                .isEmpty();
        assertThat(figures.behind("R3", "BUDGET", Set.of(ward), from, to)).hasSize(1);
        assertThat(figures.behind("R1", "TRAINED", Set.of(ward), from, to)).hasSize(4);

        Figures before = of(ward, other);
        assertThat(admin().post(REBUILD, "").status()).isEqualTo(202);
        await(() ->
                assertThat(admin().get(REBUILD).body().path("state").asString()).isEqualTo("DONE"));
        assertThat(of(ward, other)).isEqualTo(before);
    }

    @Test
    void thereIsNoRebuildOfWhatIsNoFamily() {
        assertThat(admin().post("/api/indicators/TEAMS/rebuild", "").status()).isEqualTo(404);
        assertThat(admin().get("/api/indicators/weather/rebuild").code()).isEqualTo("NOT_FOUND");
        assertThat(as("AUDITOR", District.HANOI).post(REBUILD, "").status()).isEqualTo(403);
    }

    private Figures of(UUID... wards) {
        return figures.of(Set.of(wards), from, to);
    }

    private static void tell(List<ProducerRecord<String, byte[]>> facts) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            facts.forEach(kafka::send);
        }
    }

    private static void await(Runnable asserted) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(asserted::run);
    }
}
