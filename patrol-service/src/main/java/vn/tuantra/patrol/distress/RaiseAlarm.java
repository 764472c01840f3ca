package vn.tuantra.patrol.distress;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.geo.Country;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.patrol.casereport.CaseReports;
import vn.tuantra.patrol.patrol.domain.GeoPoint;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.position.LastKnown;

/** Turns distress into a case, in one write with its report. Nothing about it is refused for its form: safety first. */
@Component
class RaiseAlarm {

    private final Register<Distress> register;
    private final LastKnown lastKnown;
    private final CaseReports caseReports;
    private final Clock clock;

    RaiseAlarm(Registers registers, LastKnown lastKnown, CaseReports caseReports, Clock clock) {
        this.register = registers.shared(Distress.class, "distress", "distress_calls", "units", Distress::units);
        this.lastKnown = lastKnown;
        this.caseReports = caseReports;
        this.clock = clock;
    }

    boolean isRaised(UUID callId) {
        return register.store().find(callId).isPresent();
    }

    /**
     * @param at a time in the future is taken for now
     * @param told where the phone says it is; what cannot be is left aside for where the patrol was seen last
     */
    Versioned<Distress> raise(
            UUID callId, Patrol patrol, Distress.Kind kind, Instant at, @Nullable GeoPoint told, Command command) {
        Instant now = clock.instant();
        Instant when = at.isAfter(now) ? now : at;
        LastKnown.Place place = told != null && Country.contains(told.latitude(), told.longitude())
                ? new LastKnown.Place(told, when)
                : lastKnown.of(patrol.patrolId().value()).orElse(null);
        Distress distress = new Distress(
                callId,
                patrol.patrolId().value(),
                patrol.teamId(),
                patrol.units(),
                caseReports.unitOfToday(patrol.residentialGroupId()),
                kind,
                when,
                now,
                place == null ? null : place.point(),
                place == null ? null : place.at());
        return register.create(callId, command, Change.of(distress, distress.report()));
    }
}
