package vn.tuantra.reporting.indicator.incident;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

/** Counts a unit's incidents, always in one whole generation of the view. */
@Component
class CountIncidents {

    private final IncidentView view;
    private final Reach reach;
    private final IndicatorSettings settings;

    CountIncidents(IncidentView view, Reach reach, IndicatorSettings settings) {
        this.view = view;
        this.reach = reach;
        this.settings = settings;
    }

    IncidentIndicators count(UUID unitId, Period period, Instant now) {
        return view.read(facts -> count(unitId, period, now, facts));
    }

    /** The cases of some wards in a time, each as it is now. */
    List<IncidentFact> facts(List<UUID> wards, Instant from, Instant to) {
        return view.read(facts -> IncidentView.reported(facts, wards, from, to));
    }

    List<Backlog> perhapsOpen(List<UUID> wards, Instant at) {
        return view.read(facts -> IncidentView.perhapsOpen(facts, wards, at));
    }

    List<Acts> acts(List<UUID> wards, Instant from, Instant to) {
        return view.read(facts -> IncidentView.acts(facts, wards, from, to));
    }

    private IncidentIndicators count(UUID unitId, Period period, Instant now, MongoCollection<Document> facts) {
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
                IncidentView.reported(facts, places, period.from(), period.to()),
                IncidentView.open(facts, places, period.to()),
                some -> Measures.of(some, settings, now));
    }
}
