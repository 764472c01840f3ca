package vn.tuantra.reporting.indicator.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.reporting.indicator.IndicatorView;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.indicator.domain.Sample;

/** Indicators I1, I2 and I7 as numbers that may be added up. */
@Component
class IncidentFigures implements IndicatorView {

    private final CountIncidents incidents;
    private final IndicatorSettings settings;

    IncidentFigures(CountIncidents incidents, IndicatorSettings settings) {
        this.incidents = incidents;
        this.settings = settings;
    }

    @Override
    public Figures count(Collection<UUID> wards, Instant from, Instant to) {
        List<Cell> cells = new ArrayList<>();
        List<Long> delays = new ArrayList<>();
        incidents.facts(List.copyOf(wards), from, to).forEach(fact -> {
            if (fact.state() == IncidentState.FALSE_ALARM) {
                cells.add(new Cell("I7", "", 1));
                return;
            }
            cells.add(new Cell("I1", fact.category().substring(0, 3) + "." + fact.severity(), 1));
            if (fact.complicated()) {
                addComplicated(fact, cells);
                delays.add(Math.max(0, fact.reportDelayMs()));
            }
        });
        return new Figures(cells, List.of(new Sample("I2b", delays)));
    }

    private void addComplicated(IncidentFact fact, List<Cell> cells) {
        cells.add(new Cell("I2", "", 1));
        if (Math.max(0, fact.reportDelayMs())
                <= settings.reportedImmediatelyWithin().toMillis()) {
            cells.add(new Cell("I2a", "", 1));
        }
        if (!fact.escalatedBy().isEmpty()) {
            cells.add(new Cell("I2d", "", 1));
        }
    }
}
