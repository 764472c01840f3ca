package vn.tuantra.reporting.indicator.patrol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.reporting.indicator.Counted;
import vn.tuantra.reporting.indicator.IndicatorView;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.patrol.PatrolView.Done;

/** Indicators P1 to P5 as numbers that may be added up; a patrol belongs to the period of its actual start (REQ-PAT-6). */
@Component
class PatrolFigures implements IndicatorView {

    private final PatrolView patrols;
    private final HotspotView hotspots;
    private final Clock clock;

    PatrolFigures(PatrolView patrols, HotspotView hotspots, Clock clock) {
        this.patrols = patrols;
        this.hotspots = hotspots;
        this.clock = clock;
    }

    @Override
    public List<Counted> counted(Collection<UUID> wards, Instant from, Instant to) {
        List<Counted> all = new ArrayList<>();
        patrols.done(wards, from, to)
                .forEach(done -> all.add(Counted.of("patrol", done.patrolId(), done.startedAt(), cells(done))));
        patrols.missed(wards, from, to, clock.instant())
                .forEach(missed -> all.add(
                        Counted.of("patrol", missed.patrolId(), missed.from(), List.of(new Cell("P1a", "", 1)))));
        hotspots.listed(wards, to)
                .forEach(id -> all.add(Counted.of("hotspot", id, to, List.of(new Cell("P4", "LISTED", 1)))));
        return all;
    }

    /** Hours are kept as minutes: halves of hours would not add up. */
    static List<Cell> cells(Done done) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell("P1", done.type().name(), 1),
                new Cell("P2", "", done.people()),
                new Cell(
                        "P3",
                        "MINUTES",
                        Duration.between(done.startedAt(), done.endedAt()).toMinutes())));
        switch (done.type()) {
            case BORDER_AREA -> cells.add(new Cell("P5", "BORDER", 1));
            case JOINT_ENTERPRISE -> cells.add(new Cell("P5", "ENTERPRISE", 1));
            case ROUTINE, HOTSPOT, ON_REQUEST -> {}
        }
        return cells;
    }
}
