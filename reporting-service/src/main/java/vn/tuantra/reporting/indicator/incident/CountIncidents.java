package vn.tuantra.reporting.indicator.incident;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

/** Counts a unit's incidents, always in one whole generation of the view. */
@Component
class CountIncidents {

    private static final int ATTEMPTS = 3;

    private final IncidentView view;
    private final Generations generations;
    private final Reach reach;
    private final IndicatorSettings settings;

    CountIncidents(IncidentView view, Generations generations, Reach reach, IndicatorSettings settings) {
        this.view = view;
        this.generations = generations;
        this.reach = reach;
        this.settings = settings;
    }

    IncidentIndicators count(UUID unitId, Period period, Instant now) {
        return inOneGeneration(generation -> count(unitId, period, now, generation));
    }

    /** The cases of some wards in a time, each as it is now. */
    List<IncidentFact> facts(List<UUID> wards, Instant from, Instant to) {
        return inOneGeneration(generation -> view.reported(generation, wards, from, to));
    }

    List<Backlog> perhapsOpen(List<UUID> wards, Instant at) {
        return inOneGeneration(generation -> view.perhapsOpen(generation, wards, at));
    }

    List<Acts> acts(List<UUID> wards, Instant from, Instant to) {
        return inOneGeneration(generation -> view.acts(generation, wards, from, to));
    }

    private IncidentIndicators count(UUID unitId, Period period, Instant now, String generation) {
        List<OrgUnit> below = reach.during(unitId, period.from(), period.lastMoment(now));
        Map<UUID, String> wards = below.stream()
                .filter(unit -> unit.level() == Level.WARD && unit.line() == Line.GOV)
                .collect(Collectors.toMap(OrgUnit::id, OrgUnit::nameVi));
        // A unit below the wards has no ward in it: its own incidents are those of its residential groups.
        List<UUID> places = wards.isEmpty() ? below.stream().map(OrgUnit::id).toList() : List.copyOf(wards.keySet());
        return IncidentIndicators.of(
                unitId,
                period,
                wards,
                view.reported(generation, places, period.from(), period.to()),
                view.open(generation, places, period.to()),
                some -> Measures.of(some, settings, now));
    }

    /** A generation may be replaced, and later removed, while it is being read; then the answer would be torn. */
    private <T> T inOneGeneration(Function<String, T> query) {
        for (int attempt = 1; ; attempt++) {
            String generation = generations.pointer().current();
            try {
                T answer = query.apply(generation);
                if (attempt == ATTEMPTS || isCurrent(generation)) {
                    return answer;
                }
            } catch (MongoException e) {
                if (attempt == ATTEMPTS || isCurrent(generation)) {
                    throw e;
                }
            }
        }
    }

    private boolean isCurrent(String generation) {
        return generations.pointer().current().equals(generation);
    }
}
