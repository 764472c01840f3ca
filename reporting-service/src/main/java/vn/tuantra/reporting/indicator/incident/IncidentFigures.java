package vn.tuantra.reporting.indicator.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.reporting.indicator.Counted;
import vn.tuantra.reporting.indicator.IndicatorView;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.indicator.domain.Sample;

/** Indicators I1, I2 and I7 as numbers that may be added up. */
@Component
class IncidentFigures implements IndicatorView {

    private static final int GROUP = "ORD".length();

    private final CountIncidents incidents;
    private final IndicatorSettings settings;

    IncidentFigures(CountIncidents incidents, IndicatorSettings settings) {
        this.incidents = incidents;
        this.settings = settings;
    }

    @Override
    public List<Counted> counted(Collection<UUID> wards, Instant from, Instant to) {
        return incidents.facts(List.copyOf(wards), from, to).stream()
                .map(fact -> new Counted("incident", fact.incidentId(), fact.reportedAt(), figures(fact)))
                .toList();
    }

    Figures figures(IncidentFact fact) {
        if (fact.state() == IncidentState.FALSE_ALARM) {
            return Figures.of(List.of(new Cell("I7", "", 1)));
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell("I1", fact.category().substring(0, GROUP) + "." + fact.severity(), 1));
        if (!fact.complicated()) {
            return Figures.of(cells);
        }
        long delay = Math.max(0, fact.reportDelayMs());
        cells.add(new Cell("I2", "", 1));
        if (delay <= settings.reportedImmediatelyWithin().toMillis()) {
            cells.add(new Cell("I2a", "", 1));
        }
        if (!fact.escalatedBy().isEmpty()) {
            cells.add(new Cell("I2d", "", 1));
        }
        return new Figures(cells, List.of(new Sample("I2b", List.of(delay))));
    }
}
