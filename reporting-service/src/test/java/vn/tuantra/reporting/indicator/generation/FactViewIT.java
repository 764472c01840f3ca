package vn.tuantra.reporting.indicator.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.reporting.fixture.RunningReportingService;

/** A query that overlaps a switch of generations. */
class FactViewIT extends RunningReportingService {

    private final Generations generations;

    FactViewIT(UnitDirectory directory, Generations generations) {
        super(directory);
        this.generations = generations;
    }

    @Test
    void answersFromTheNewGenerationWhenTheOldOneIsReplacedAndRemovedMeanwhile() {
        FactView view = generations.viewsOf(Family.PATROLS).getFirst();
        Document found = new Document("_id", UUID.randomUUID());
        List<String> asked = new ArrayList<>();

        List<Document> answer = view.read(facts -> {
            asked.add(nameOf(facts));
            if (asked.size() == 1) {
                String next = generations.begin(Family.PATROLS).orElseThrow();
                view.in(next).insertOne(found);
                generations.finish(Family.PATROLS, next);
                facts.drop();
            }
            return facts.find(found).into(new ArrayList<>());
        });

        assertThat(answer).containsExactly(found);
        assertThat(asked)
                .hasSize(2)
                .last()
                .isEqualTo(nameOf(view.in(generations.pointer(Family.PATROLS).current())));
    }

    private static String nameOf(MongoCollection<Document> facts) {
        return facts.getNamespace().getCollectionName();
    }
}
