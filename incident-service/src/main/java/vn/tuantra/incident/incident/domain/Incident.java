package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.IncidentSummary;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Severity;

/**
 * A case from its report to its end (II.2.c3). What may follow what is in {@link LifeCycle}; the steps themselves are in
 * {@link Handling}, {@link Waiting}, {@link HandingOver}, {@link Escalating}, {@link Acting}, {@link Ending} and {@link Merging}. Every step returns the new
 * state with the facts, or refuses with a stable code.
 *
 * @param number {@code VV-<ward code>-<year>-<running number>}; absent until it was given
 * @param unnumberedSince when it was received, as long as it has no number
 * @param offer to which unit it is offered, as long as that has not answered
 * @param handlingUnitId the police unit responsible: the ward's until someone acknowledges
 */
public record Incident(
        UUID id,
        @Nullable String number,
        @Nullable Instant unnumberedSince,
        IncidentState state,
        Report report,
        Classification classification,
        Jurisdiction jurisdiction,
        UUID handlingUnitId,
        Alerting alerting,
        @Nullable Acknowledgement acknowledgement,
        List<Dispatch> dispatches,
        List<OnSceneAction> actions,
        @Nullable Offer offer,
        @Nullable HandoverReceipt receipt,
        @Nullable Resolution resolution,
        Merge merge,
        List<HistoryEntry> history) {

    public Incident {
        dispatches = List.copyOf(dispatches);
        actions = List.copyOf(actions);
        history = List.copyOf(history);
    }

    /**
     * A report becomes an incident with its first targets.
     *
     * @param chain the ward's police and the police above it that are valid at that instant, bottom up
     */
    public static Change<Incident, IncidentEvent> report(
            UUID id,
            Report report,
            Classification classification,
            Jurisdiction jurisdiction,
            EscalationRule rule,
            List<UUID> chain) {
        List<AlertTarget> targets = Stream.concat(rule.targets(chain).stream(), border(jurisdiction, rule))
                .toList();
        Instant received = report.receivedAt();
        Alerting alerting = new Alerting(
                escalations(targets, received),
                rule,
                rule.firstDue(received, Math.min(rule.reach(), chain.size()), chain.size()));
        Incident incident =
                initial(id, IncidentState.REPORTED, report, classification, jurisdiction, alerting, received);
        return Change.of(
                incident, new IncidentReported(incident.summary(), incident.audience(), targets, report.reporter()));
    }

    /** Kept for its author until it is reported; only what alerts nobody may wait (S4). */
    public static Change<Incident, IncidentEvent> draft(
            UUID id, Report report, Classification classification, Jurisdiction jurisdiction) {
        Alerting nobody = new Alerting(List.of(), EscalationRule.of(0, null), null);
        return Change.quietly(initial(id, IncidentState.DRAFT, report, classification, jurisdiction, nobody, null));
    }

    /** Every police unit that holds the alert. */
    public List<UUID> audience() {
        return alerting.audience();
    }

    /** Whether a unit may act: the one that has the case, and on a border both wards' police. */
    public boolean isWorkedOnBy(UUID unitId) {
        boolean border = unitId.equals(jurisdiction.borderPoliceId())
                || (jurisdiction.borderPoliceId() != null && unitId.equals(jurisdiction.wardPoliceId()));
        return unitId.equals(handlingUnitId)
                || (border
                        && List.of(jurisdiction.wardPoliceId(), Objects.requireNonNull(jurisdiction.borderPoliceId()))
                                .contains(handlingUnitId));
    }

    /** Whether it lies on a border of which nobody has named the other side. */
    public boolean isBorderUnknown() {
        return jurisdiction.borderPoliceId() == null && report.modifiers().contains(Modifier.BORDER_AREA);
    }

    public boolean isOpen() {
        return LifeCycle.OPEN.contains(state);
    }

    /** The number is given once and stays. */
    public Change<Incident, IncidentEvent> numbered(String given) {
        return number != null
                ? Change.nothing(this)
                : Change.quietly(new Revision(this).numbered(given).done());
    }

    /** How grave it was taken to be when it came in, whatever has been found out since. */
    public Severity severityAsReceived() {
        return history.stream()
                .filter(line -> line.step().equals("CLASSIFICATION"))
                .findFirst()
                .map(HistoryEntry::before)
                .map(words -> Severity.valueOf(words.substring(0, 2)))
                .orElse(classification.severity());
    }

    /** The incident as events carry it. */
    public IncidentSummary summary() {
        return new IncidentSummary(
                id,
                state,
                report.category(),
                classification.severity(),
                classification.complicated(),
                report.modifiers(),
                report.place(),
                jurisdiction.wardId(),
                jurisdiction.residentialGroupId(),
                jurisdiction.wardPoliceId(),
                handlingUnitId,
                report.occurredAt(),
                report.detectedAt(),
                report.reportedAt(),
                report.receivedAt(),
                number);
    }

    /** Begins the next version of this incident. */
    Revision revise(LifeCycle.Step step, Actor by, Instant at, @Nullable String reason) {
        return new Revision(this).step(step, by, at, reason);
    }

    private static Incident initial(
            UUID id,
            IncidentState state,
            Report report,
            Classification classification,
            Jurisdiction jurisdiction,
            Alerting alerting,
            @Nullable Instant unnumberedSince) {
        return new Incident(
                id,
                null,
                unnumberedSince,
                state,
                report,
                classification,
                jurisdiction,
                jurisdiction.wardPoliceId(),
                alerting,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                Merge.NONE,
                List.of());
    }

    private static List<Escalation> escalations(List<AlertTarget> targets, Instant at) {
        return targets.stream()
                .map(target -> new Escalation(target, at, null, null))
                .toList();
    }

    /** On a border both wards' police hold it, unless nobody does. */
    private static Stream<AlertTarget> border(Jurisdiction jurisdiction, EscalationRule rule) {
        return jurisdiction.borderPoliceId() == null || rule.reach() == 0
                ? Stream.empty()
                : Stream.of(new AlertTarget(jurisdiction.borderPoliceId(), 0, AlertTrigger.BORDER));
    }
}
