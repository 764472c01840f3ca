package vn.tuantra.reporting.indicator.generation;

import com.mongodb.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.reporting.indicator.FactDocuments;

/** Every view, by family. */
@Component
public class FactViews {

    private final MongoDatabase database;
    private final Generations generations;

    FactViews(MongoDatabase database, Generations generations) {
        this.database = database;
        this.generations = generations;
    }

    /**
     * A view of a family's facts.
     *
     * @param name of its collections, before what names the generation
     * @param kept what a fact leaves behind, in whatever order facts come; empty for one that does not count
     * @param indexes by what it is looked up
     */
    public FactView of(
            Family family, String name, Function<ReceivedEvent, Optional<FactDocuments.Fact>> kept, Bson... indexes) {
        FactView view = new FactView(database, generations, family, name, kept, List.of(indexes));
        generations.know(view);
        return view;
    }

    /**
     * Keeps a fact that has just come, in the generation in use and in the one being built. One that is in its topic before
     * a rebuild looks for the end is read by the rebuild; one that comes after it finds the new generation named here,
     * because a rebuild looks only when nobody can know the older pointer any more.
     */
    public void apply(Family family, ReceivedEvent received) {
        Map<FactView, FactDocuments.Fact> facts = new LinkedHashMap<>();
        generations.viewsOf(family).forEach(view -> view.of(received).ifPresent(fact -> facts.put(view, fact)));
        if (facts.isEmpty()) {
            return;
        }
        generations
                .written(family)
                .forEach(generation -> facts.forEach((view, fact) -> FactDocuments.apply(view.in(generation), fact)));
    }
}
