package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.IncidentAbsorbed;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentMerged;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.incident.incident.domain.LifeCycle.Step;

/**
 * Two reports of one case become one, in two writes: first the case that stays takes over the alerts and actions of the
 * other one, then the other one ends. Whatever dies in between, every unit holds an alert; {@link Merge#absorbing} says
 * what is left to do.
 */
public final class Merging {

    private static final List<IncidentState> ORDER = List.of(
            IncidentState.REPORTED, IncidentState.ACKNOWLEDGED, IncidentState.RESPONDING, IncidentState.HANDED_OVER);

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
        requireNoneUnderWay(stays);
        requireNoneUnderWay(other);
        return absorbing(stays, other, chain, by, at, other.id());
    }

    /** The other report ends; it says where the case goes on. */
    public static Change<Incident, IncidentEvent> into(Incident other, UUID stays, Actor by, Instant at) {
        if (stays.equals(other.merge().into())) {
            return Change.nothing(other);
        }
        requireNoneUnderWay(other);
        Incident next = other.revise(Step.MERGE, by, at, null)
                .merged(other.merge().into(stays))
                .over()
                .done();
        return Change.of(next, new IncidentMerged(next.summary(), next.audience(), stays, at, by));
    }

    /** A report that had been merged into one that now goes on as another. */
    public static Change<Incident, IncidentEvent> redirect(Incident earlier, UUID goesOnAs) {
        return earlier.merge().into() == null
                ? Change.nothing(earlier)
                : Change.quietly(new Revision(earlier)
                        .merged(earlier.merge().into(goesOnAs))
                        .done());
    }

    /** Both sides are written. What reached the other report at the last moment comes along. */
    public static Change<Incident, IncidentEvent> finish(
            Incident stays, Incident other, List<UUID> chain, Actor by, Instant at) {
        if (!other.id().equals(stays.merge().absorbing())) {
            return Change.nothing(stays);
        }
        boolean nothingNew = stays.alerting().fresh(targets(other)).isEmpty()
                && stays.actions().containsAll(other.actions())
                && ids(stays.dispatches()).containsAll(ids(other.dispatches()));
        if (nothingNew || !stays.isOpen()) {
            return Change.quietly(
                    new Revision(stays).merged(absorbed(stays, other, null)).done());
        }
        return absorbing(stays, other, chain, by, at, null);
    }

    private static void requireNoneUnderWay(Incident incident) {
        UUID underWay = incident.merge().underWay();
        if (underWay != null) {
            throw Refusal.conflict("MERGE_UNDER_WAY", Map.of("incident", underWay));
        }
    }

    private static Change<Incident, IncidentEvent> absorbing(
            Incident stays, Incident other, List<UUID> chain, Actor by, Instant at, @Nullable UUID open) {
        List<AlertTarget> targets = stays.alerting().fresh(targets(other));
        List<Escalation> more = other.alerting().escalations().stream()
                .filter(entry -> targets.contains(entry.target()))
                .toList();
        List<OnSceneAction> actions = new ArrayList<>(stays.actions());
        other.actions().stream().filter(action -> !actions.contains(action)).forEach(actions::add);
        Incident ahead = isAhead(other, stays) ? other : stays;
        UUID handling = handling(ahead, isAhead(other, stays) ? stays : other, chain);
        Offer offer = offered(stays.offer() == null ? other.offer() : stays.offer(), handling);
        Acknowledgement taken = stays.acknowledgement() == null ? other.acknowledgement() : stays.acknowledgement();
        Classification graver = stays.classification().atLeast(other.classification());
        Revision absorbing = stays.revise(Step.ABSORB, by, at, null);
        if (!graver.equals(stays.classification())) {
            absorbing.noting("CLASSIFICATION", by, at, stays.classification().inWords(), graver.inWords(), null);
        }
        Incident whole = absorbing
                .restored(ahead.state())
                .acknowledged(taken)
                .handledBy(handling)
                .dispatched(together(stays.dispatches(), other.dispatches()))
                .offered(offer)
                .classified(graver)
                .acted(actions)
                .merged(absorbed(stays, other, open))
                .done();
        Incident next = new Revision(whole)
                .alerting(waiting(whole, stays, other, more, chain, at))
                .done();
        return Change.of(next, new IncidentAbsorbed(next.summary(), next.audience(), other.id(), targets, at, by));
    }

    /** Whoever took one of them over from above keeps it; otherwise it is who has come further. */
    private static UUID handling(Incident ahead, Incident behind, List<UUID> chain) {
        UUID above = behind.handlingUnitId();
        boolean takenFromAbove = behind.state() != IncidentState.REPORTED
                && chain.indexOf(above) > Math.max(0, chain.indexOf(ahead.handlingUnitId()));
        return takenFromAbove ? above : ahead.handlingUnitId();
    }

    /** Nobody is offered what is in his hands already. */
    private static @Nullable Offer offered(@Nullable Offer offer, UUID handling) {
        return offer == null || offer.toUnitId().equals(handling) ? null : offer;
    }

    /** What has been done for one of the reports is done for the case: the forces on their way are its forces. */
    private static boolean isAhead(Incident one, Incident other) {
        return ORDER.indexOf(one.state()) > ORDER.indexOf(other.state());
    }

    private static List<Dispatch> together(List<Dispatch> own, List<Dispatch> others) {
        Set<UUID> known = ids(own);
        return Stream.concat(own.stream(), others.stream().filter(each -> !known.contains(each.id())))
                .toList();
    }

    private static Set<UUID> ids(List<Dispatch> dispatches) {
        return dispatches.stream().map(Dispatch::id).collect(Collectors.toSet());
    }

    /** What the case had taken in from a report that goes its own way again. */
    public static Change<Incident, IncidentEvent> release(Incident stays, Incident other, Actor by, Instant at) {
        if (!stays.merge().absorbed().contains(other.id())) {
            return Change.nothing(stays);
        }
        List<UUID> absorbed = stays.merge().absorbed().stream()
                .filter(id -> !id.equals(other.id()))
                .toList();
        Set<UUID> others = Stream.concat(
                        other.actions().stream().map(OnSceneAction::id), ids(other.dispatches()).stream())
                .collect(Collectors.toSet());
        Revision alone = new Revision(stays)
                .merged(stays.merge().absorbed(absorbed, null))
                .acted(stays.actions().stream()
                        .filter(action -> !others.contains(action.id()))
                        .toList())
                .dispatched(stays.dispatches().stream()
                        .filter(dispatch -> !others.contains(dispatch.id()))
                        .toList());
        return Restoring.asBeforeAbsorbing(stays, alone, by, at);
    }

    /** The merger was a mistake: the report goes on by itself, with what was done about its own things meanwhile. */
    public static Change<Incident, IncidentEvent> restore(
            Incident other, Incident stays, String reason, Actor by, Instant at) {
        return Restoring.restore(other, Step.MERGE, stays, reason, by, at);
    }

    /** The case that it had been merged into has given everything back. */
    public static Change<Incident, IncidentEvent> left(Incident other) {
        return other.merge().leaving() == null
                ? Change.nothing(other)
                : Change.quietly(
                        new Revision(other).merged(other.merge().left()).done());
    }

    /** The later forms of a list's own elements. */
    static <T> List<T> asIn(List<T> later, List<T> own, Function<T, UUID> id) {
        Map<UUID, T> forms = later.stream().collect(Collectors.toMap(id, Function.identity(), (one, two) -> two));
        return own.stream()
                .map(each -> forms.getOrDefault(id.apply(each), each))
                .toList();
    }

    /**
     * The graver of the two says how the case goes on waiting, and the sooner of two waits ends it.
     *
     * @param whole the case with everything of both but this
     */
    private static Alerting waiting(
            Incident whole, Incident stays, Incident other, List<Escalation> more, List<UUID> chain, Instant at) {
        boolean graver = other.classification()
                        .severity()
                        .compareTo(stays.classification().severity())
                < 0;
        Alerting wider = new Alerting(
                        stays.alerting().escalations(),
                        graver ? other.alerting().rule() : stays.alerting().rule(),
                        null)
                .plus(more, null);
        boolean asBefore = whole.state() == IncidentState.REPORTED
                || (whole.state() == IncidentState.ACKNOWLEDGED && !isAhead(other, stays));
        Instant older = Waiting.sooner(
                stays.alerting().nextEscalationAt(), other.alerting().nextEscalationAt());
        return asBefore && whole.offer() == null
                ? Escalating.waiting(stays, wider, chain, older, at)
                : wider.until(Waiting.goingOn(whole, at));
    }

    private static Merge absorbed(Incident stays, Incident other, @Nullable UUID open) {
        List<UUID> known = stays.merge().absorbed();
        return stays.merge().absorbed(known.contains(other.id()) ? known : Revision.append(known, other.id()), open);
    }

    private static List<AlertTarget> targets(Incident incident) {
        return incident.alerting().escalations().stream()
                .map(Escalation::target)
                .toList();
    }
}
