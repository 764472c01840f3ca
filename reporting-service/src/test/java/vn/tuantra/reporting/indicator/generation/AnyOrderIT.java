package vn.tuantra.reporting.indicator.generation;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.messaging.EventReader;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.reporting.fixture.Facts;
import vn.tuantra.reporting.fixture.Resources;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.reporting.fixture.Story;
import vn.tuantra.reporting.indicator.CountFigures;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;

/** The same facts in a thousand orders, each with repetitions: the same figures and the same supplements. */
@Tag("long")
class AnyOrderIT extends RunningReportingService {

    private static final int ORDERS = 1_000;
    private static final Instant FROM = Instant.parse("2023-11-30T17:00:00Z");

    private final FactViews views;
    private final CountFigures figures;
    private final Instant to = Instant.now().plus(Duration.ofDays(1));

    AnyOrderIT(UnitDirectory directory, FactViews views, CountFigures figures) {
        super(directory);
        this.views = views;
        this.figures = figures;
    }

    /** @param supplement what came after the report was signed */
    private record Told(Figures signed, List<Cell> supplement) {}

    @Test
    void giveTheSameFiguresAndTheSameSupplements() {
        Told expected = told(new Random(0));
        assertThat(expected.signed().cells()).hasSizeGreaterThan(15);
        assertThat(expected.supplement()).hasSizeGreaterThan(5);
        for (int seed = 1; seed < ORDERS; seed++) {
            assertThat(told(new Random(seed))).as("order %d", seed).isEqualTo(expected);
        }
    }

    private Told told(Random chance) {
        UUID ward = UUID.randomUUID();
        tell(inSomeOrder(inTime(ward), chance));
        Figures signed = figures.of(Set.of(ward), FROM, to);
        tell(inSomeOrder(late(ward), chance));
        return new Told(signed, figures.of(Set.of(ward), FROM, to).minus(signed));
    }

    private static List<ProducerRecord<String, byte[]>> inTime(UUID ward) {
        List<ProducerRecord<String, byte[]>> facts = new ArrayList<>(Resources.of(ward));
        facts.addAll(Facts.history(Facts.patrol(ward, PatrolType.BORDER_AREA)));
        facts.addAll(Facts.history(Facts.team(ward)));
        facts.addAll(Facts.history(List.copyOf(Story.aFight(Facts.DAY).in(ward).events())));
        return facts;
    }

    private static List<ProducerRecord<String, byte[]>> late(UUID ward) {
        List<ProducerRecord<String, byte[]>> facts = new ArrayList<>(Resources.courseFor(ward));
        facts.addAll(Facts.history(Facts.patrol(ward, PatrolType.ROUTINE)));
        facts.addAll(Facts.history(List.of(Facts.hotspot(ward))));
        facts.addAll(Facts.history(List.copyOf(Story.aFight(Facts.DAY).in(ward).events())));
        return facts;
    }

    /** Each third one comes twice. */
    private static List<ProducerRecord<String, byte[]>> inSomeOrder(
            List<ProducerRecord<String, byte[]>> facts, Random chance) {
        List<ProducerRecord<String, byte[]>> all = new ArrayList<>(facts);
        for (int i = 0; i < facts.size(); i += 3) {
            all.add(facts.get(i));
        }
        Collections.shuffle(all, chance);
        return all;
    }

    private void tell(List<ProducerRecord<String, byte[]>> facts) {
        for (ProducerRecord<String, byte[]> record : facts) {
            ReceivedEvent received =
                    EventReader.read(record.headers(), 0, 0, record.value()).orElseThrow();
            for (Family family : Family.values()) {
                if (family.topics().stream().anyMatch(topic -> topic.topicName().equals(record.topic()))) {
                    views.apply(family, received);
                }
            }
        }
    }
}
