package vn.tuantra.patrol.patrol.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.contract.Actor;
import vn.tuantra.patrol.patrol.PatrolSettings;
import vn.tuantra.patrol.patrol.domain.PatrolId;

/**
 * Says of planned patrols that nobody set out (REQ-PAT-1). The time is a field of the patrol, never a task in memory: it
 * survives any restart, and any replica may do it, because the patrol itself decides whether it still waits.
 */
@Component
public class MissPatrols {

    private static final Logger LOG = LoggerFactory.getLogger(MissPatrols.class);
    private static final int BATCH = 200;
    private static final Command MISS =
            Command.ofSystem(new Actor("patrol-service", "SYSTEM", null), "miss-patrol", "patrol");

    private final Patrols patrols;
    private final Duration after;
    private final Clock clock;

    MissPatrols(Patrols patrols, PatrolSettings settings, Clock clock) {
        this.patrols = patrols;
        this.after = settings.missedAfter();
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        for (PatrolId id : patrols.waitingSince(now.minus(after), BATCH)) {
            try {
                patrols.change(id, MISS, patrol -> patrol.miss(now, after, MISS.by()));
            } catch (RuntimeException e) {
                // One that fails must not hold back the others.
                LOG.warn("patrol {} could not be missed, will be tried again: {}", id.value(), e.toString());
            }
        }
    }
}
