package vn.tuantra.patrol.distress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.Subject;
import vn.tuantra.patrol.patrol.PatrolSettings;
import vn.tuantra.patrol.patrol.application.Patrols;
import vn.tuantra.patrol.patrol.domain.OnTheStreet;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.position.LastKnown;

/**
 * Warns when nothing was heard of a patrol for as long as its plan says, and reports a case when nothing is heard for as
 * long again. Both follow from what is stored, so they survive any restart; each happens once for a silence.
 */
@Component
class SilenceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);
    private static final int MOST = 2000;
    private static final Command NOTE =
            Command.ofSystem(new Actor("patrol-service", "SYSTEM", null), "note-silence", "patrol");
    private static final Command RAISE =
            Command.ofSystem(new Actor("patrol-service", "SYSTEM", null), "report-silence", "distress");

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        PeriodicJob silentPatrols(SilenceWatch watch, PatrolSettings settings) {
            return new PeriodicJob("silent-patrols", settings.poll(), watch::run);
        }
    }

    private final Patrols patrols;
    private final LastKnown lastKnown;
    private final RaiseAlarm raiseAlarm;
    private final Clock clock;

    SilenceWatch(Patrols patrols, LastKnown lastKnown, RaiseAlarm raiseAlarm, Clock clock) {
        this.patrols = patrols;
        this.lastKnown = lastKnown;
        this.raiseAlarm = raiseAlarm;
        this.clock = clock;
    }

    void run() {
        for (Patrol patrol : patrols.checkingIn(MOST)) {
            try {
                look(patrol, clock.instant());
            } catch (RuntimeException e) {
                // One that fails must not hold back the others.
                LOG.warn(
                        "silence of patrol {} not handled: {}",
                        patrol.patrolId().value(),
                        e.toString());
            }
        }
    }

    private void look(Patrol patrol, Instant now) {
        Integer minutes = patrol.plan().checkInMinutes();
        Instant heardAt = heardAt(patrol);
        if (minutes == null || heardAt == null || now.isBefore(heardAt.plus(Duration.ofMinutes(minutes)))) {
            return;
        }
        patrols.change(patrol.patrolId(), NOTE, stored -> OnTheStreet.fallSilent(stored, heardAt, NOTE.by()));
        UUID call = Subject.of(
                "silence/" + heardAt.toEpochMilli(), patrol.patrolId().value());
        if (!now.isBefore(heardAt.plus(Duration.ofMinutes(2L * minutes))) && !raiseAlarm.isRaised(call)) {
            raiseAlarm.raise(call, patrol, Distress.Kind.SILENCE, heardAt, null, RAISE);
        }
    }

    private @Nullable Instant heardAt(Patrol patrol) {
        Instant said = patrol.course().heardAt();
        Instant seen =
                lastKnown.of(patrol.patrolId().value()).map(LastKnown.Place::at).orElse(said);
        return said == null || seen == null || seen.isBefore(said) ? said : seen;
    }
}
