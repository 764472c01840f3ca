package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentTransferred;
import vn.tuantra.incident.incident.domain.LifeCycle.Step;

/** What becomes of an unfinished case when a police unit of it ends (REQ-ORG-5). */
public final class Succeeding {

    private Succeeding() {}

    /**
     * All who follow a unit of the case hold the alert; the first of those that follow the handling unit handles it. The
     * jurisdiction stays what it was when the report came in (REQ-ORG-4), and so does the time of the next escalation.
     * Does nothing when all of them hold it already, or when the case is finished.
     *
     * @param successors by unit that has ended, the one responsible first
     * @param legalBasis the document that orders it, if known
     */
    public static Change<Incident, IncidentEvent> transfer(
            Incident incident, Map<UUID, List<UUID>> successors, @Nullable String legalBasis, Actor by, Instant at) {
        if (!LifeCycle.UNFINISHED.contains(incident.state())) {
            return Change.nothing(incident);
        }
        UUID from = incident.handlingUnitId();
        UUID to = successors.getOrDefault(from, List.of(from)).getFirst();
        Alerting alerting = incident.alerting();
        List<AlertTarget> targets = alerting.fresh(policeOf(incident)
                .map(successors::get)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .distinct()
                .map(unit -> new AlertTarget(unit, 0, AlertTrigger.SUCCESSION))
                .toList());
        if (targets.isEmpty() && to.equals(from)) {
            return Change.nothing(incident);
        }
        Incident next = incident.revise(Step.TRANSFER, by, at, legalBasis)
                .handledBy(to)
                .alerting(alerting.reaching(targets, at, legalBasis, by, alerting.nextEscalationAt()))
                .done();
        return Change.of(next, new IncidentTransferred(next.summary(), next.audience(), from, to, targets, at, by));
    }

    private static Stream<UUID> policeOf(Incident incident) {
        return Stream.of(
                        incident.handlingUnitId(),
                        incident.jurisdiction().wardPoliceId(),
                        incident.jurisdiction().borderPoliceId())
                .filter(Objects::nonNull);
    }
}
