package vn.tuantra.reporting.indicator.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.reporting.fixture.Story;
import vn.tuantra.testkit.district.District;

/** A query that overlaps a switch of generations. */
class CountIncidentsIT extends RunningReportingService {

    private static final Instant DAY = Instant.parse("2023-10-01T03:00:00Z");
    private static final Period PERIOD = new Period(DAY, DAY.plus(Duration.ofDays(1)));

    private final Generations generations;
    private final IncidentView view;
    private final MongoDatabase database;
    private final Reach units;
    private final IndicatorSettings settings;
    private final Clock clock;

    CountIncidentsIT(
            Generations generations,
            IncidentView view,
            MongoDatabase database,
            UnitDirectory directory,
            Reach units,
            IndicatorSettings settings,
            Clock clock) {
        super(directory);
        this.generations = generations;
        this.view = view;
        this.database = database;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    @Test
    void answersFromTheNewGenerationWhenTheOldOneIsReplacedAndRemovedMeanwhile() {
        List<String> asked = new ArrayList<>();
        IncidentView removedMeanwhile = new IncidentView(database) {
            @Override
            List<IncidentFact> reported(String generation, List<UUID> places, Instant from, Instant to) {
                asked.add(generation);
                if (asked.size() == 1) {
                    String next = generations.begin().orElseThrow();
                    view.apply(next, Story.aFight(DAY).reported(), 1);
                    generations.finish(next);
                    view.drop(generation);
                }
                return super.reported(generation, places, from, to);
            }
        };
        CountIncidents count = new CountIncidents(removedMeanwhile, generations, units, settings);

        IncidentIndicators answer = count.count(District.TRUC_BACH, PERIOD, clock.instant());

        assertThat(answer.all().count()).isEqualTo(1);
        assertThat(asked).hasSize(2).last().isEqualTo(generations.pointer().current());
    }
}
