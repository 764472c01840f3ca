package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.incident.category.Categories;
import vn.tuantra.incident.category.Category;
import vn.tuantra.incident.incident.domain.Circle;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.Merging;

/**
 * Two reports of one case become one, and two again when that was a mistake. Each side is one write; a process that dies
 * in between leaves a note, and {@link #finish()} does the rest.
 */
@Component
public class MergeIncidents {

    private static final Logger LOG = LoggerFactory.getLogger(MergeIncidents.class);
    private static final Actor FINISHER = new Actor("merge-finisher", "SYSTEM", null);
    private static final int BATCH = 100;
    private static final int CROSSINGS = 200;
    private static final Duration CROSSING = Duration.ofMillis(50);

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final Categories categories;
    private final Clock clock;

    MergeIncidents(Incidents incidents, AlertedUnit alerted, Categories categories, Clock clock) {
        this.incidents = incidents;
        this.alerted = alerted;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * Merges an incident into another one that is open.
     *
     * @param farApart the caller knows that the two places lie far from each other
     * @throws Refusal {@code MERGE_INTO_ITSELF}, {@code MERGE_UNDER_WAY}, {@code NOT_THE_HANDLING_UNIT},
     *     {@code MERGE_THE_OTHER_WAY} for a sensitive report and a case that is none, {@code FAR_APART} with the distance
     *     in metres, {@code UNKNOWN_INCIDENT} for a target that does not exist or that the caller does not see
     */
    public Incidents.Stored handle(UUID id, UUID into, boolean farApart, Caller caller, Command command) {
        Instant now = clock.instant();
        Incident other = incidents.get(id).incident();
        alerted.handlingFor(caller, other);
        if (into.equals(other.merge().into())) {
            return incidents.get(id);
        }
        Incident target = requireTarget(into, caller);
        requireNotHidden(other, target);
        if (!farApart) {
            requireNear(other.report().place(), target.report().place());
        }
        // The key of the request belongs to the incident it names.
        Command onOtherSide = new Command(
                command.by(), command.action(), command.resource(), null, command.fingerprint(), command.reason());
        incidents.change(
                into,
                onOtherSide,
                stays -> Merging.absorb(stays, other, alerted.chainOf(stays, now), command.by(), now));
        Incidents.Stored merged = end(id, into, command, now);
        redirect(merged.incident(), into);
        incidents.change(
                into,
                quiet(),
                stays -> Merging.finish(stays, merged.incident(), alerted.chainOf(stays, now), command.by(), now));
        return merged;
    }

    /**
     * The other report ends. When somebody merges the two the other way round in the same moment, one of them is carried
     * out and the other refused: nothing of it is left, and it is not done later.
     */
    private Incidents.Stored end(UUID id, UUID into, Command command, Instant now) {
        for (int attempt = 1; ; attempt++) {
            try {
                return incidents.change(id, command, incident -> Merging.into(incident, into, command.by(), now));
            } catch (Refusal refusal) {
                Incident other = incidents.get(id).incident();
                boolean crossed = into.equals(other.merge().absorbing());
                if (!crossed || into.compareTo(id) < 0 || attempt == CROSSINGS) {
                    incidents.change(into, quiet(), stays -> Merging.release(stays, other, command.by(), now));
                    throw refusal;
                }
                LockSupport.parkNanos(CROSSING.toNanos());
            }
        }
    }

    /** A merger was a mistake: the case that stays gives back what came along with a report that goes its own way again. */
    void part(Incident back, Actor by, Instant now) {
        UUID stays = back.merge().leaving();
        if (stays != null) {
            redirect(back, back.id());
            incidents.change(stays, quiet(), incident -> Merging.release(incident, back, by, now));
            incidents.change(back.id(), quiet(), Merging::left);
        }
    }

    /** Who asks for a report that was merged earlier is told of the case that goes on, not of another that has ended. */
    private void redirect(Incident merged, UUID into) {
        for (UUID earlier : merged.merge().absorbed()) {
            redirect(
                    incidents
                            .change(earlier, quiet(), incident -> Merging.redirect(incident, into))
                            .incident(),
                    into);
        }
    }

    /** Ends what a crash left half done. */
    public void finish() {
        for (Incident one : incidents.mergersUnderWay(BATCH)) {
            try {
                UUID other = one.merge().absorbing();
                if (other != null) {
                    finish(one, other);
                }
                part(one, FINISHER, clock.instant());
            } catch (RuntimeException e) {
                LOG.warn("merger of {} not finished yet: {}", one.id(), e.toString());
            }
        }
    }

    private void finish(Incident stays, UUID otherId) {
        Instant now = clock.instant();
        Incident other = incidents.get(otherId).incident();
        boolean crossed = stays.id().equals(other.merge().absorbing());
        if (crossed && stays.id().compareTo(otherId) < 0) {
            // Two desks merged the two into each other at the same time: one of them has to give way.
            Incident kept = other;
            incidents.change(stays.id(), quiet(), incident -> Merging.release(incident, kept, FINISHER, now));
            return;
        }
        if (stays.isOpen() && other.isOpen() && !crossed) {
            other = incidents
                    .change(otherId, quiet(), incident -> Merging.into(incident, stays.id(), FINISHER, now))
                    .incident();
        }
        Incident ended = other;
        if (stays.id().equals(ended.merge().into())) {
            redirect(ended, stays.id());
        }
        incidents.change(
                stays.id(),
                quiet(),
                incident -> stays.id().equals(ended.merge().into())
                        ? Merging.finish(incident, ended, alerted.chainOf(incident, now), FINISHER, now)
                        : crossed ? Change.nothing(incident) : Merging.release(incident, ended, FINISHER, now));
    }

    /** The case keeps its category, by which it is counted and found: a child that was hurt must not end in a quarrel. */
    private void requireNotHidden(Incident other, Incident stays) {
        if (isSensitive(other) && !isSensitive(stays)) {
            throw Refusal.conflict("MERGE_THE_OTHER_WAY", Map.of("field", "into", "incident", other.id()));
        }
    }

    private boolean isSensitive(Incident incident) {
        return categories
                .find(incident.report().category())
                .filter(Category::sensitive)
                .isPresent();
    }

    /** Two reports from places that far apart are rarely of one case: whoever says so is asked. */
    private static void requireNear(Place one, Place other) {
        if (one.latitude() == null
                || one.longitude() == null
                || other.latitude() == null
                || other.longitude() == null) {
            return;
        }
        long metres = Math.round(Circle.distance(one.latitude(), one.longitude(), other.latitude(), other.longitude()));
        if (metres > Circle.SAME_PLACE) {
            throw Refusal.conflict("FAR_APART", Map.of("field", "farApart", "metres", metres));
        }
    }

    private Incident requireTarget(UUID into, Caller caller) {
        try {
            Incident target = incidents.get(into).incident();
            alerted.requireVisible(caller, target);
            return target;
        } catch (Refusal e) {
            throw (Refusal)
                    Refusal.invalid("UNKNOWN_INCIDENT", Map.of("field", "into")).initCause(e);
        }
    }

    private static Command quiet() {
        return Command.ofSystem(FINISHER, "merge", "incident");
    }
}
