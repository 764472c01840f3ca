package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.ActionCompleted;
import vn.tuantra.contract.incident.ActionRecorded;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.LifeCycle.Step;

/** What was done on the spot, and what is still missing of it (II.2.c4). */
public final class Acting {

    /** An escort that began or arrived too late after the arrest ("ngay"). */
    public enum Warning {
        ESCORT_MISSING,
        ESCORT_DEPARTED_LATE,
        ESCORT_ARRIVED_LATE
    }

    private Acting() {}

    /**
     * Records an action. An arrest makes the case complicated and at least S2, and then it reaches whom that asks for.
     * The same action again changes nothing.
     *
     * @param rules the rule for a classification
     * @param chain the ward's police and those above, bottom up
     * @throws Refusal {@code FIELD_REQUIRED}, {@code FIELD_NOT_OF_THIS_TYPE}, {@code ARREST_REQUIRED} for disarming or
     *     escorting where nobody was arrested, {@code ID_ALREADY_USED},
     *     {@code CONTRADICTION}
     */
    public static Change<Incident, IncidentEvent> record(
            Incident incident,
            OnSceneAction action,
            Function<Classification, EscalationRule> rules,
            List<UUID> chain,
            Actor by) {
        OnSceneAction known = find(incident, action.id());
        if (known != null) {
            if (known.type() == action.type() && Particulars.same(known.startedAt(), action.startedAt())) {
                return Change.nothing(incident);
            }
            throw Refusal.conflict("ID_ALREADY_USED", Map.of("resource", "action", "id", action.id()));
        }
        LifeCycle.require(Step.RECORD_ACTION, incident);
        OnSceneAction.requireComplete(action.type(), action.particulars());
        action.requireConsistent();
        requireArrest(incident, action);
        Incident recorded = incident.revise(Step.RECORD_ACTION, by, action.recordedAt(), null)
                .noting("ACTION", by, action.recordedAt(), null, action.type().name(), null)
                .acted(Revision.append(incident.actions(), action))
                .worked(action.recordedAt())
                .done();
        IncidentEvent fact = recorded(recorded, action, by);
        Classification graver = classificationWith(incident, action);
        Report report = reportWith(incident, action);
        if (graver.equals(incident.classification()) && report.equals(incident.report())) {
            return Change.of(recorded, fact);
        }
        Change<Incident, IncidentEvent> reclassified =
                Escalating.graver(recorded, report, graver, rules.apply(graver), chain, by, action.recordedAt());
        return new Change<>(
                reclassified.state(),
                Stream.concat(Stream.of(fact), reclassified.events().stream()).toList());
    }

    /** Fills what an action left open; what was written stays. Nothing new changes nothing. */
    public static Change<Incident, IncidentEvent> complete(
            Incident incident,
            UUID actionId,
            @Nullable Instant endedAt,
            List<UUID> evidenceIds,
            Particulars more,
            Actor by,
            Instant at) {
        LifeCycle.require(Step.COMPLETE_ACTION, incident);
        OnSceneAction before = require(incident, actionId);
        OnSceneAction after = before.completed(endedAt, evidenceIds, more);
        requireOrder(incident, after);
        after.requireConsistent();
        if (after.equals(before)) {
            return Change.nothing(incident);
        }
        List<OnSceneAction> actions = incident.actions().stream()
                .map(action -> action.id().equals(actionId) ? after : action)
                .toList();
        Incident next = incident.revise(Step.COMPLETE_ACTION, by, at, null)
                .noting("ACTION", by, at, null, after.type().name(), null)
                .acted(actions)
                .worked(at)
                .done();
        boolean complete = !before.missing().isEmpty() && after.missing().isEmpty();
        return complete
                ? Change.of(next, new ActionCompleted(next.summary(), next.audience(), actionId, after.type(), at, by))
                : Change.quietly(next);
    }

    /** The pieces of evidence that these actions name. */
    public static Set<UUID> evidence(List<OnSceneAction> actions) {
        return actions.stream()
                .flatMap(action -> action.evidence().values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What must still be there before the case can be closed, by action id; an arrest without an escort counts, and so
     * does a photograph that is named and has not come yet.
     *
     * @param evidence what the case has of the pieces that they name
     */
    public static Map<String, List<String>> missing(List<OnSceneAction> actions, Set<UUID> evidence) {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        Set<UUID> escorted = escortedArrests(actions);
        for (OnSceneAction action : actions) {
            List<String> fields = new ArrayList<>(action.missing());
            action.evidence().forEach((field, id) -> {
                if (!evidence.contains(id)) {
                    fields.add(field);
                }
            });
            if (action.isArrest() && !escorted.contains(action.id())) {
                fields.add("ESCORT");
            }
            if (!fields.isEmpty()) {
                missing.put(action.id().toString(), List.copyOf(fields));
            }
        }
        return missing;
    }

    /**
     * Where "at once" was not kept, by action id.
     *
     * @param departWithin of the arrest
     * @param arriveWithin of the arrest
     */
    public static Map<String, Warning> warnings(
            Incident incident, Instant now, Duration departWithin, Duration arriveWithin) {
        Map<String, Warning> warnings = new LinkedHashMap<>();
        for (OnSceneAction arrest : incident.actions()) {
            if (!arrest.isArrest()) {
                continue;
            }
            Particulars.Escort escort = escortOf(incident, arrest.id());
            Instant departure = escort == null ? now : escort.departedAt();
            Instant arrival = escort == null || escort.arrivedAt() == null ? now : escort.arrivedAt();
            if (escort == null) {
                if (now.isAfter(arrest.arrestedAt().plus(departWithin))) {
                    warnings.put(arrest.id().toString(), Warning.ESCORT_MISSING);
                }
            } else if (arrival.isAfter(arrest.arrestedAt().plus(arriveWithin))) {
                warnings.put(arrest.id().toString(), Warning.ESCORT_ARRIVED_LATE);
            } else if (departure.isAfter(arrest.arrestedAt().plus(departWithin))) {
                warnings.put(arrest.id().toString(), Warning.ESCORT_DEPARTED_LATE);
            }
        }
        return warnings;
    }

    private static ActionRecorded recorded(Incident next, OnSceneAction action, Actor by) {
        return new ActionRecorded(
                next.summary(),
                next.audience(),
                action.id(),
                action.type(),
                action.startedAt(),
                action.missing().isEmpty(),
                action.count(),
                action.items(),
                action.recordedAt(),
                by);
    }

    private static void requireArrest(Incident incident, OnSceneAction action) {
        boolean disarming = action.type() == ActionType.DISARM;
        if (disarming && incident.actions().stream().noneMatch(OnSceneAction::isArrest)) {
            throw Refusal.conflict("ARREST_REQUIRED", Map.of("field", "type"));
        }
        Particulars.Escort escort = action.particulars().escort();
        if (escort != null) {
            OnSceneAction arrest = find(incident, escort.arrestId());
            if (arrest == null || !arrest.isArrest()) {
                throw Refusal.conflict("ARREST_REQUIRED", Map.of("field", "escort.arrestId"));
            }
            requireOrder(incident, action);
        }
    }

    /** Nobody is escorted before the arrest, or arrives before the way has begun. */
    private static void requireOrder(Incident incident, OnSceneAction action) {
        Particulars.Escort escort = action.particulars().escort();
        if (escort == null) {
            return;
        }
        OnSceneAction arrest = find(incident, escort.arrestId());
        if (arrest != null && escort.departedAt().isBefore(arrest.arrestedAt())) {
            throw Refusal.invalid("TIMES_OUT_OF_ORDER", Map.of("field", "particulars.escort.departedAt"));
        }
        if (escort.arrivedAt() != null && escort.arrivedAt().isBefore(escort.departedAt())) {
            throw Refusal.invalid("TIMES_OUT_OF_ORDER", Map.of("field", "particulars.escort.arrivedAt"));
        }
    }

    private static Report reportWith(Incident incident, OnSceneAction action) {
        Particulars.Arrest arrest = action.particulars().arrest();
        if (arrest == null) {
            return incident.report();
        }
        Set<Modifier> more = EnumSet.of(Modifier.ARREST);
        if (action.type() == ActionType.ARREST_WANTED) {
            more.add(Modifier.WANTED_PERSON);
        }
        if (Boolean.TRUE.equals(arrest.minor())) {
            more.add(Modifier.MINOR);
        }
        return incident.report().with(more);
    }

    private static Classification classificationWith(Incident incident, OnSceneAction action) {
        return action.isArrest()
                ? incident.classification().atLeast(new Classification(Severity.S2, true))
                : incident.classification();
    }

    private static Set<UUID> escortedArrests(List<OnSceneAction> actions) {
        return actions.stream()
                .map(action -> action.particulars().escort())
                .filter(Objects::nonNull)
                .map(Particulars.Escort::arrestId)
                .collect(Collectors.toSet());
    }

    private static Particulars.@Nullable Escort escortOf(Incident incident, UUID arrestId) {
        return incident.actions().stream()
                .map(action -> action.particulars().escort())
                .filter(escort -> escort != null && escort.arrestId().equals(arrestId))
                .findFirst()
                .orElse(null);
    }

    /** @throws Refusal {@code NOT_FOUND} */
    public static OnSceneAction require(Incident incident, UUID actionId) {
        OnSceneAction known = find(incident, actionId);
        if (known == null) {
            throw Refusal.notFound("action");
        }
        return known;
    }

    private static @Nullable OnSceneAction find(Incident incident, UUID id) {
        return incident.actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
