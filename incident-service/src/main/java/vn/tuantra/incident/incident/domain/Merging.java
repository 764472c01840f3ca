package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.IncidentAbsorbed;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentMerged;
import vn.tuantra.incident.incident.domain.LifeCycle.Step;

/**
 * Two reports of one case become one, in two writes: first the case that stays takes over the alerts and actions of the
 * other one, then the other one ends. Whatever dies in between, every unit holds an alert; {@link Merge#absorbing} says
 * what is left to do.
 */
public final class Merging {

    private Merging() {}

    /**
     * The case that stays takes in the other report: its alerts, its actions and its gravity. Doing so again changes
     * nothing.
     *
     * @param chain the ward's police and those above, bottom up
     */
    public static Change<Incident, IncidentEvent> absorb(
            Incident stays, Incident other, List<UUID> chain, Actor by, Instant at) {
        if (stays.merge().absorbed().contains(other.id())) {
            return Change.nothing(stays);
        }
        if (stays.id().equals(other.id())) {
            throw Refusal.invalid("MERGE_INTO_ITSELF", Map.of("field", "into"));
        }
        LifeCycle.require(Step.MERGE, other);
        if (stays.merge().absorbing() != null) {
            throw Refusal.conflict(
                    "MERGE_UNDER_WAY", Map.of("incident", stays.merge().absorbing()));
        }
        return absorbing(stays, other, chain, by, at, other.id());
    }

    /** The other report ends; it says where the case goes on. */
    public static Change<Incident, IncidentEvent> into(Incident other, UUID stays, Actor by, Instant at) {
        if (stays.equals(other.merge().into())) {
            return Change.nothing(other);
        }
        if (other.merge().absorbing() != null) {
            throw Refusal.conflict(
                    "MERGE_UNDER_WAY", Map.of("incident", other.merge().absorbing()));
        }
        Incident next = other.revise(Step.MERGE, by, at, null)
                .merged(new Merge(stays, other.merge().absorbed(), null))
                .alerting(other.alerting().stopped())
                .done();
        return Change.of(next, new IncidentMerged(next.summary(), next.audience(), stays, at, by));
    }

    /** Both sides are written. What reached the other report at the last moment comes along. */
    public static Change<Incident, IncidentEvent> finish(
            Incident stays, Incident other, List<UUID> chain, Actor by, Instant at) {
        if (!other.id().equals(stays.merge().absorbing())) {
            return Change.nothing(stays);
        }
        boolean nothingNew = stays.alerting().fresh(targets(other)).isEmpty()
                && stays.actions().containsAll(other.actions());
        if (nothingNew || !stays.isOpen()) {
            return Change.quietly(
                    new Revision(stays).merged(absorbed(stays, other, null)).done());
        }
        return absorbing(stays, other, chain, by, at, null);
    }

    /** The other report went elsewhere meanwhile; the alerts that came along stay. */
    public static Change<Incident, IncidentEvent> abandon(Incident stays) {
        UUID other = stays.merge().absorbing();
        List<UUID> absorbed = stays.merge().absorbed().stream()
                .filter(id -> !id.equals(other))
                .toList();
        return Change.quietly(new Revision(stays)
                .merged(new Merge(stays.merge().into(), absorbed, null))
                .done());
    }

    private static Change<Incident, IncidentEvent> absorbing(
            Incident stays, Incident other, List<UUID> chain, Actor by, Instant at, @Nullable UUID open) {
        List<AlertTarget> targets = stays.alerting().fresh(targets(other));
        List<Escalation> more = other.alerting().escalations().stream()
                .filter(entry -> targets.contains(entry.target()))
                .toList();
        List<OnSceneAction> actions = new ArrayList<>(stays.actions());
        other.actions().stream().filter(action -> !actions.contains(action)).forEach(actions::add);
        Incident next = stays.revise(Step.ABSORB, by, at, null)
                .classified(stays.classification().atLeast(other.classification()))
                .alerting(waiting(stays, other, more, chain, at))
                .acted(actions)
                .merged(absorbed(stays, other, open))
                .done();
        return Change.of(next, new IncidentAbsorbed(next.summary(), next.audience(), other.id(), targets, at, by));
    }

    /** The graver of the two says how the case goes on waiting, and the sooner of two waits ends it. */
    private static Alerting waiting(
            Incident stays, Incident other, List<Escalation> more, List<UUID> chain, Instant at) {
        boolean graver = other.classification()
                        .severity()
                        .compareTo(stays.classification().severity())
                < 0;
        Alerting wider = new Alerting(
                        stays.alerting().escalations(),
                        graver ? other.alerting().rule() : stays.alerting().rule(),
                        null)
                .plus(more, null);
        Instant own = stays.alerting().nextEscalationAt();
        Instant others = other.alerting().nextEscalationAt();
        Instant older = own == null || (others != null && others.isBefore(own)) ? others : own;
        return Escalating.waiting(stays, wider, chain, older, at);
    }

    private static Merge absorbed(Incident stays, Incident other, @Nullable UUID open) {
        List<UUID> known = stays.merge().absorbed();
        return new Merge(
                stays.merge().into(), known.contains(other.id()) ? known : Revision.append(known, other.id()), open);
    }

    private static List<AlertTarget> targets(Incident incident) {
        return incident.alerting().escalations().stream()
                .map(Escalation::target)
                .toList();
    }
}
