package vn.tuantra.incident.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.application.AlertedUnit;
import vn.tuantra.incident.incident.application.Assessment;
import vn.tuantra.incident.incident.domain.Acknowledgement;
import vn.tuantra.incident.incident.domain.Escalation;
import vn.tuantra.incident.incident.domain.EscalationPolicy;
import vn.tuantra.incident.incident.domain.HistoryEntry;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.IncidentSearch;
import vn.tuantra.incident.incident.domain.Incidents;

/**
 * Replays the incidents of a period against another policy: whom it would have alerted, given when people really
 * acknowledged. It reads and never writes.
 */
@Component
class Replay {

    /**
     * @param alertsThen units alerted by severity, time-out or as the neighbour, as it was
     * @param alertsNow units that the other policy would have alerted
     * @param upperThen incidents that reached a unit above the ward
     * @param upperNow incidents that would have
     * @param changed incidents for which it makes a difference
     */
    record Outcome(
            String policy,
            int incidents,
            long alertsThen,
            long alertsNow,
            long upperThen,
            long upperNow,
            List<Difference> changed) {}

    record Difference(UUID incidentId, Severity severity, String category, long unitsThen, long unitsNow) {}

    private static final int PAGE = 500;
    private static final int MOST_DIFFERENCES = 200;
    private static final Set<AlertTrigger> BY_POLICY =
            Set.of(AlertTrigger.SEVERITY, AlertTrigger.TIMEOUT, AlertTrigger.BORDER);

    private final Incidents incidents;
    private final Assessment assessment;
    private final AlertedUnit alerted;

    Replay(Incidents incidents, Assessment assessment, AlertedUnit alerted) {
        this.incidents = incidents;
        this.assessment = assessment;
        this.alerted = alerted;
    }

    Outcome run(EscalationPolicy policy, List<UUID> wards, Instant from, Instant to) {
        Tally tally = new Tally();
        IncidentSearch.After after = null;
        List<Incidents.Stored> page;
        do {
            page = incidents.search(search(wards, from, to, after), PAGE);
            for (Incidents.Stored stored : page) {
                Incident incident = stored.incident();
                after = new IncidentSearch.After(incident.report().receivedAt(), incident.id());
                tally.add(incident, now(incident, policy), Reached.then(incident));
            }
        } while (page.size() == PAGE);
        return tally.outcome(policy.name());
    }

    private Reached now(Incident incident, EscalationPolicy policy) {
        Instant received = incident.report().receivedAt();
        AlertPlan plan = AlertPlan.of(
                        assessment.rule(
                                policy,
                                incident.report(),
                                incident.severityAsReceived(),
                                incident.jurisdiction(),
                                received),
                        alerted.chainOf(incident, received))
                .withNeighbour(incident.jurisdiction().borderPoliceId());
        return Reached.by(plan, waited(incident));
    }

    /**
     * How long the policy alone decided who hears of it: until somebody came, or found it to be of another gravity; absent
     * when neither has happened.
     */
    private static @Nullable Long waited(Incident incident) {
        Instant end = decidedUntil(incident);
        return end == null
                ? null
                : Long.valueOf(
                        Duration.between(incident.report().receivedAt(), end).toSeconds());
    }

    private static @Nullable Instant decidedUntil(Incident incident) {
        Instant judged = incident.history().stream()
                .filter(line -> line.step().equals("CLASSIFICATION"))
                .findFirst()
                .map(HistoryEntry::at)
                .orElse(null);
        Acknowledgement taken = incident.acknowledgement();
        Instant came = taken != null
                ? taken.at()
                : incident.state() == IncidentState.REPORTED
                                || incident.history().isEmpty()
                        ? null
                        : incident.history().getFirst().at();
        return judged == null || (came != null && came.isBefore(judged)) ? came : judged;
    }

    private static IncidentSearch search(
            List<UUID> wards, Instant from, Instant to, IncidentSearch.@Nullable After after) {
        return new IncidentSearch(
                wards, List.of(), Set.of(), Set.of(), List.of(), from, to, List.of(), null, null, null, null, after);
    }

    /**
     * Whom an incident reached.
     *
     * @param upper whether a unit above the ward was among them
     */
    private record Reached(long units, boolean upper) {

        static Reached by(AlertPlan plan, @Nullable Long acknowledgedAfterSeconds) {
            List<AlertPlan.Step> steps = plan.alertedBy(acknowledgedAfterSeconds);
            return new Reached(steps.size(), steps.stream().anyMatch(step -> step.level() > 0));
        }

        static Reached then(Incident incident) {
            Instant judged = decidedUntil(incident);
            List<AlertTarget> targets = incident.alerting().escalations().stream()
                    .filter(entry -> judged == null || entry.at().isBefore(judged))
                    .map(Escalation::target)
                    .filter(target -> BY_POLICY.contains(target.trigger()))
                    .toList();
            return new Reached(
                    targets.stream().map(AlertTarget::unitId).distinct().count(),
                    targets.stream().anyMatch(target -> target.level() > 0));
        }
    }

    private static final class Tally {
        private int incidents;
        private long alertsThen;
        private long alertsNow;
        private long upperThen;
        private long upperNow;
        private final List<Difference> changed = new ArrayList<>();

        void add(Incident incident, Reached now, Reached then) {
            incidents++;
            alertsThen += then.units();
            alertsNow += now.units();
            upperThen += then.upper() ? 1 : 0;
            upperNow += now.upper() ? 1 : 0;
            if (then.units() != now.units() && changed.size() < MOST_DIFFERENCES) {
                changed.add(new Difference(
                        incident.id(),
                        incident.classification().severity(),
                        incident.report().category(),
                        then.units(),
                        now.units()));
            }
        }

        Outcome outcome(String policy) {
            return new Outcome(policy, incidents, alertsThen, alertsNow, upperThen, upperNow, changed);
        }
    }
}
