package vn.tuantra.patrol.patrol.application;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;
import vn.tuantra.patrol.patrol.domain.PatrolSeries;
import vn.tuantra.patrol.patrol.domain.PatrolSeries.State;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;

/**
 * Brings a series to its end, also one that a crash left in the middle. Every step may be taken again: a patrol that is
 * there is not planned twice, and one that was called off stays so.
 */
@Component
public class FinishSeries {

    private static final Logger LOG = LoggerFactory.getLogger(FinishSeries.class);
    private static final Duration BEING_PLANNED = Duration.ofSeconds(30);
    private static final int BATCH = 20;
    private static final String REASON = "Không lên được cả lịch tuần tra trong một lần";
    private static final Command NOTE =
            Command.ofSystem(new Actor("patrol-service", "SYSTEM", null), "finish-series", "patrol-series");

    private final AllSeries all;
    private final Patrols patrols;
    private final PlanPatrol planPatrol;
    private final Clock clock;

    FinishSeries(AllSeries all, Patrols patrols, PlanPatrol planPatrol, Clock clock) {
        this.all = all;
        this.patrols = patrols;
        this.planPatrol = planPatrol;
        this.clock = clock;
    }

    /** What nobody works on any more. */
    public void run() {
        for (PatrolSeries series : all.unfinished(clock.instant().minus(BEING_PLANNED), BATCH)) {
            try {
                finish(series);
            } catch (RuntimeException e) {
                // One that fails must not hold back the others.
                LOG.warn("series {} is not finished, will be tried again: {}", series.seriesId(), e.toString());
            }
        }
    }

    PatrolSeries finish(PatrolSeries series) {
        return switch (series.state()) {
            case PLANNED, UNDONE -> series;
            case PLANNING -> plan(series);
            case UNDOING -> undo(series);
        };
    }

    private PatrolSeries plan(PatrolSeries series) {
        for (PatrolPlan plan : series.plans()) {
            try {
                if (patrols.find(plan.patrolId()).isEmpty()) {
                    patrols.add(creating(series), planPatrol.decided(plan, series.by()));
                }
            } catch (Refusal inTheWay) {
                return undo(all.change(
                        series.seriesId(), NOTE, stored -> stored.undoing(PlanSeries.conflict(plan, inTheWay))));
            }
        }
        return all.change(series.seriesId(), NOTE, PatrolSeries::planned);
    }

    private PatrolSeries undo(PatrolSeries series) {
        if (series.state() != State.UNDOING) {
            return series;
        }
        series.plans().stream()
                .map(PatrolPlan::patrolId)
                .filter(id -> patrols.find(id)
                        .filter(patrol -> patrol.status() == PatrolStatus.PLANNED)
                        .isPresent())
                .forEach(id -> patrols.change(id, NOTE, patrol -> patrol.cancel(REASON, NOTE.by())));
        return all.change(series.seriesId(), NOTE, PatrolSeries::undone);
    }

    private static Command creating(PatrolSeries series) {
        return new Command(series.by(), "plan-patrol", "patrol", null, "series/" + series.seriesId(), null);
    }
}
