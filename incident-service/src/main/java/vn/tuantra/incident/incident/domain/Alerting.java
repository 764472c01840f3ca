package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;

/**
 * Who was alerted, and when the next one up will be. The list only grows.
 *
 * @param rule how this incident waits, as it was when the incident got its present severity; a later change of the policy
 *     does not change a running incident
 * @param nextEscalationAt when somebody hears of it (again) unless it is taken, worked on or received until then;
 *     absent when it waits for nothing
 */
public record Alerting(
        List<Escalation> escalations,
        EscalationRule rule,
        @Nullable Instant nextEscalationAt) {

    public Alerting {
        escalations = List.copyOf(escalations);
    }

    /** Every police unit that holds the alert. */
    public List<UUID> audience() {
        return escalations.stream()
                .map(entry -> entry.target().unitId())
                .distinct()
                .toList();
    }

    /** The first unit of the way up that does not hold the alert. */
    Optional<UUID> nextAbove(List<UUID> chain) {
        List<UUID> known = audience();
        return chain.stream().filter(unit -> !known.contains(unit)).findFirst();
    }

    /** Those of these targets that do not hold the alert yet. */
    List<AlertTarget> fresh(List<AlertTarget> targets) {
        List<UUID> known = audience();
        return targets.stream()
                .filter(target -> !known.contains(target.unitId()))
                .toList();
    }

    /** The same with those of these targets that do not hold the alert yet. */
    Alerting reaching(
            List<AlertTarget> targets, Instant at, @Nullable String reason, Actor by, @Nullable Instant next) {
        return plus(
                fresh(targets).stream()
                        .map(target -> new Escalation(target, at, reason, by))
                        .toList(),
                next);
    }

    Alerting plus(List<Escalation> more, @Nullable Instant next) {
        return new Alerting(Stream.concat(escalations.stream(), more.stream()).toList(), rule, next);
    }

    /** The same without a unit that has held the alert since an instant, and not before. */
    Alerting without(UUID unitId, Instant since) {
        return new Alerting(
                escalations.stream()
                        .filter(entry -> !entry.target().unitId().equals(unitId)
                                || !entry.at().equals(since))
                        .toList(),
                rule,
                nextEscalationAt);
    }

    /** Something happens by itself unless somebody does something until then. */
    Alerting until(@Nullable Instant next) {
        return new Alerting(escalations, rule, next);
    }

    /** Nothing more happens by itself. */
    Alerting stopped() {
        return new Alerting(escalations, rule, null);
    }
}
