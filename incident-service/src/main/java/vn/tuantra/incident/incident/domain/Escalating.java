package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.Awaited;
import vn.tuantra.contract.incident.IncidentEscalated;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReclassified;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.incident.incident.domain.LifeCycle.Step;

/** How more units come to know: by time, by hand, or because the case turns out to be graver (REQ-INC-3, REQ-INC-6). */
public final class Escalating {

    private Escalating() {}

    /**
     * A case waited in vain: for somebody who takes it, and the next police unit up must know; where there is none, or for
     * anything else, everybody concerned is told again. Does nothing when it is not due (any more).
     */
    public static Change<Incident, IncidentEvent> ifDue(Incident incident, List<UUID> chain, Actor timer, Instant now) {
        Instant due = incident.alerting().nextEscalationAt();
        if (due == null || now.isBefore(due)) {
            return Change.nothing(incident);
        }
        Awaited awaited = Waiting.of(incident, now);
        if (awaited == null) {
            return Change.quietly(new Revision(incident)
                    .alerting(incident.alerting().stopped())
                    .done());
        }
        if (chain.isEmpty()) {
            // An organisation without any police is one that is not known: stay due, so that the watchdog calls.
            return Change.nothing(incident);
        }
        return Optional.of(awaited)
                .filter(Awaited.ACKNOWLEDGEMENT::equals)
                .flatMap(_ -> nextByTime(incident, chain))
                .map(unit -> to(unit, incident, AlertTrigger.TIMEOUT, chain, null, timer, now))
                .orElseGet(() -> Waiting.inVain(incident, awaited, chain, timer, now));
    }

    private static Optional<UUID> nextByTime(Incident incident, List<UUID> chain) {
        Alerting alerting = incident.alerting();
        return alerting.nextAbove(chain).filter(unit -> alerting.rule().mayReach(chain.indexOf(unit)));
    }

    /**
     * No screen of an alerted unit has the alert: the next police unit up must know without waiting for the timer, unless
     * somebody took the case or somebody above knows already. The same news again finds that somebody above knows.
     */
    public static Change<Incident, IncidentEvent> undelivered(
            Incident incident, UUID unit, List<UUID> chain, Actor timer, Instant now) {
        int level = chain.indexOf(unit);
        boolean somebodyAboveKnows = chain.stream()
                .skip(level + 1L)
                .anyMatch(above -> incident.audience().contains(above));
        if (incident.state() != IncidentState.REPORTED
                || incident.alerting().nextEscalationAt() == null
                || level < 0
                || somebodyAboveKnows) {
            return Change.nothing(incident);
        }
        return nextByTime(incident, chain)
                .map(above -> to(above, incident, AlertTrigger.TIMEOUT, chain, null, timer, now))
                .orElseGet(() -> Change.nothing(incident));
    }

    /** Somebody decides that the next police unit up must know ("báo cáo vượt cấp"). */
    public static Change<Incident, IncidentEvent> byHand(
            Incident incident, List<UUID> chain, String reason, Actor by, Instant at) {
        LifeCycle.require(Step.ESCALATE, incident);
        UUID unit = incident.alerting()
                .nextAbove(chain)
                .orElseThrow(() -> Refusal.conflict("NOBODY_ABOVE", Map.of("handlingUnit", incident.handlingUnitId())));
        return to(unit, incident, AlertTrigger.MANUAL, chain, reason, by, at);
    }

    /**
     * Severity or "phức tạp" turns out to be different. Whoever was alerted stays so, and a graver case reaches whom its
     * severity asks for. The same again changes nothing.
     *
     * @param report with the circumstances known now
     * @param rule the rule for the new severity
     */
    public static Change<Incident, IncidentEvent> reclassify(
            Incident incident,
            Report report,
            Classification changed,
            EscalationRule rule,
            List<UUID> chain,
            @Nullable String reason,
            Actor by,
            Instant at) {
        LifeCycle.require(Step.RECLASSIFY, incident);
        if (changed.equals(incident.classification()) && report.equals(incident.report())) {
            return Change.nothing(incident);
        }
        Incident revised = incident.revise(Step.RECLASSIFY, by, at, reason).done();
        return classified(revised, report, changed, rule, chain, reason, by, at);
    }

    /** What was found on the spot makes a case graver, in whatever state it is. */
    static Change<Incident, IncidentEvent> graver(
            Incident incident,
            Report report,
            Classification changed,
            EscalationRule rule,
            List<UUID> chain,
            Actor by,
            Instant at) {
        return classified(incident, report, changed, rule, chain, null, by, at);
    }

    private static Change<Incident, IncidentEvent> classified(
            Incident incident,
            Report report,
            Classification changed,
            EscalationRule rule,
            List<UUID> chain,
            @Nullable String reason,
            Actor by,
            Instant at) {
        Classification before = incident.classification();
        List<AlertTarget> targets = incident.alerting().fresh(rule.targets(chain));
        Revision revision = new Revision(incident)
                .noting("CLASSIFICATION", by, at, before.inWords(), changed.inWords(), reason)
                .reported(report)
                .classified(changed);
        Incident known = (outgrowsTheTeam(incident, changed) ? revision.waitingAgain(by, at) : revision).done();
        Incident next = new Revision(known)
                .alerting(reachingMore(known, targets, rule, chain, by, at))
                .done();
        return Change.of(
                next,
                new IncidentReclassified(
                        next.summary(), next.audience(), before.severity(), before.complicated(), targets, at, by));
    }

    /** A team has in hand what only the police may have now, and none of them has taken it. */
    private static boolean outgrowsTheTeam(Incident incident, Classification changed) {
        return incident.state() == IncidentState.RESPONDING
                && incident.classification().isForTheTeam()
                && !changed.isForTheTeam()
                && incident.acknowledgement() == null
                && incident.dispatches().isEmpty();
    }

    static Alerting reachingMore(
            Incident incident, List<AlertTarget> targets, EscalationRule rule, List<UUID> chain, Actor by, Instant at) {
        Alerting wider =
                new Alerting(incident.alerting().escalations(), rule, null).reaching(targets, at, null, by, null);
        return waiting(incident, wider, chain, incident.alerting().nextEscalationAt(), at);
    }

    /**
     * The alerting with its next escalation, if the incident still waits for somebody: the wait of a graver case begins
     * when it is known to be graver, unless an older one ends sooner.
     */
    static Alerting waiting(Incident incident, Alerting wider, List<UUID> chain, @Nullable Instant older, Instant at) {
        if (incident.state() != IncidentState.REPORTED) {
            Awaited awaited = Waiting.of(incident, at);
            boolean asked = awaited == Awaited.RESPONSE || awaited == Awaited.RECEIVER;
            Instant due =
                    asked ? sooner(older, wider.rule(), at) : Waiting.sooner(older, Waiting.goingOn(incident, at));
            return wider.until(awaited == null ? null : due);
        }
        long reached = chain.stream().filter(wider.audience()::contains).count();
        Instant fresh = wider.rule().firstDue(at, (int) reached, chain.size());
        return wider.until(fresh == null || (older != null && older.isBefore(fresh)) ? older : fresh);
    }

    /** A case that was taken and turns out to be graver cannot wait as long as before. */
    private static @Nullable Instant sooner(@Nullable Instant older, EscalationRule rule, Instant at) {
        Instant latest = at.plus(rule.again());
        return rule.reach() == 0 || (older != null && older.isBefore(latest)) ? older : latest;
    }

    private static Change<Incident, IncidentEvent> to(
            UUID unit,
            Incident incident,
            AlertTrigger trigger,
            List<UUID> chain,
            @Nullable String reason,
            Actor by,
            Instant at) {
        Alerting alerting = incident.alerting();
        int level = chain.indexOf(unit);
        AlertTarget target = new AlertTarget(unit, level, trigger);
        UUID from = alerting.escalations().isEmpty()
                ? incident.jurisdiction().wardPoliceId()
                : alerting.escalations().getLast().target().unitId();
        Instant due = incident.state() == IncidentState.REPORTED
                ? alerting.rule().nextDue(at, level, chain.size())
                : alerting.nextEscalationAt();
        Incident next = incident.revise(Step.ESCALATE, by, at, reason)
                .alerting(alerting.plus(List.of(new Escalation(target, at, reason, by)), due))
                .done();
        return Change.of(next, new IncidentEscalated(next.summary(), next.audience(), from, target, at, by));
    }
}
