package vn.tuantra.reporting.indicator.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.reporting.indicator.Counted;
import vn.tuantra.reporting.indicator.IndicatorView;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.indicator.domain.Sample;

/** Indicators I1 to I7, C2 and C4 as numbers that may be added up. */
@Component
class IncidentFigures implements IndicatorView {

    private static final String KIND = "incident";
    private static final int GROUP = "ORD".length();

    private final CountIncidents incidents;
    private final IndicatorSettings settings;

    IncidentFigures(CountIncidents incidents, IndicatorSettings settings) {
        this.incidents = incidents;
        this.settings = settings;
    }

    @Override
    public List<Counted> counted(Collection<UUID> wards, Instant from, Instant to) {
        List<UUID> places = List.copyOf(wards);
        List<Counted> all = new ArrayList<>();
        incidents
                .facts(places, from, to)
                .forEach(fact -> all.add(new Counted(KIND, fact.incidentId(), fact.reportedAt(), reported(fact))));
        incidents.perhapsOpen(places, to).stream()
                .filter(each -> each.isOpenBefore(to))
                .forEach(each -> all.add(
                        Counted.of(KIND, each.incidentId(), each.reportedAt(), List.of(new Cell("I3", "OPEN", 1)))));
        incidents
                .acts(places, from, to)
                .forEach(each -> each.within(from, to)
                        .forEach(act -> all.add(Counted.of(KIND, each.incidentId(), act.at(), act.cells()))));
        return all;
    }

    /** What a case counts for by the time of its report. */
    Figures reported(IncidentFact fact) {
        if (fact.state() == IncidentState.FALSE_ALARM) {
            return Figures.of(List.of(new Cell("I7", "", 1)));
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell("I1", fact.category().substring(0, GROUP) + "." + fact.severity(), 1));
        ending(fact).ifPresent(cells::add);
        if (fact.outcome() == Outcome.CONCILIATED) {
            cells.add(new Cell("C2", "SUCCESSFUL", 1));
        }
        if (!fact.complicated()) {
            return Figures.of(cells);
        }
        long delay = Math.max(0, fact.reportDelayMs());
        cells.add(new Cell("I2", "", 1));
        if (delay <= settings.reportedImmediatelyWithin().toMillis()) {
            cells.add(new Cell("I2a", "", 1));
        }
        cells.addAll(acknowledged(fact));
        if (!fact.escalatedBy().isEmpty()) {
            cells.add(new Cell("I2d", "", 1));
        }
        return new Figures(cells, List.of(new Sample("I2b", List.of(delay))));
    }

    private static Optional<Cell> ending(IncidentFact fact) {
        if (fact.state() == IncidentState.HANDED_OVER) {
            return Optional.of(new Cell("I3", "POLICE", 1));
        }
        return Optional.ofNullable(fact.outcome()).map(outcome -> switch (outcome) {
            case REMINDED, CONCILIATED, DISPERSED -> new Cell("I3", "TEAM", 1);
            case HANDED_TO_WARD_POLICE, HANDED_TO_UPPER_POLICE -> new Cell("I3", "POLICE", 1);
            case HANDED_TO_MEDICAL, HANDED_TO_OTHER, NO_CASE -> new Cell("I3", "OTHER", 1);
        });
    }

    /** Of those that somebody has to acknowledge, how many were, and in time. */
    private List<Cell> acknowledged(IncidentFact fact) {
        Long delay = fact.ackDelayMs();
        Optional<Duration> limit = settings.acknowledgedInTimeWithin().of(fact.severity());
        if (limit.isEmpty() || (delay == null && fact.state() != IncidentState.REPORTED)) {
            return List.of();
        }
        Cell due = new Cell("I2c", "DUE", 1);
        return delay != null && delay <= limit.get().toMillis()
                ? List.of(due, new Cell("I2c", "IN_TIME", 1))
                : List.of(due);
    }
}
