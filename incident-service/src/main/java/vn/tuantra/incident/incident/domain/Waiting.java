package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.Awaited;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.IncidentUnanswered;
import vn.tuantra.contract.incident.Severity;

/**
 * What a case waits for that only people can do, and who hears of it when nobody does. There is no last time: a case that
 * waits has a clock until somebody does what it waits for (REQ-INC-7). The plan says "ngay" without numbers; these are
 * the defaults to be confirmed by the district.
 */
final class Waiting {

    private static final String UNANSWERED = "UNANSWERED";

    /** S4 is nobody's alarm. */
    private static final Map<Severity, Duration> RESPONSE = Map.of(
            Severity.S1, Duration.ofMinutes(10),
            Severity.S2, Duration.ofMinutes(20),
            Severity.S3, Duration.ofHours(2));

    /** How long nothing may be noted about a case that somebody works on; nothing of S4. */
    private static final Map<Severity, Duration> PROGRESS = Map.of(
            Severity.S1, Duration.ofHours(1),
            Severity.S2, Duration.ofHours(2),
            Severity.S3, Duration.ofHours(12));

    /** What another agency has cannot be worked on here, but somebody must learn what became of it. */
    private static final Duration ELSEWHERE = Duration.ofHours(24);

    private static final Duration RECEIVER = Duration.ofMinutes(5);

    /** Forces may be this late before anybody asks. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private Waiting() {}

    /** Absent for a case that is over, and for S4, which is nobody's alarm. */
    static @Nullable Awaited of(Incident incident, Instant now) {
        if (incident.offer() != null && incident.isOpen()) {
            return Awaited.RECEIVER;
        }
        return switch (incident.state()) {
            case REPORTED -> Awaited.ACKNOWLEDGEMENT;
            case ACKNOWLEDGED -> Awaited.RESPONSE;
            case RESPONDING, HANDED_OVER -> ofWork(incident, now);
            case DRAFT, RESOLVED, CLOSED, FALSE_ALARM, MERGED -> null;
        };
    }

    private static @Nullable Awaited ofWork(Incident incident, Instant now) {
        if (!PROGRESS.containsKey(incident.classification().severity())) {
            return null;
        }
        boolean missed = incident.state() == IncidentState.RESPONDING
                && late(incident, now).isPresent();
        return missed ? Awaited.ARRIVAL : Awaited.PROGRESS;
    }

    /** When something must have been done about a case that somebody has just taken. */
    static @Nullable Instant forResponse(Classification classification, Instant from) {
        Duration wait = RESPONSE.get(classification.severity());
        return wait == null ? null : from.plus(wait);
    }

    /** When the unit to which it is offered must have answered. */
    static Instant forReceiver(Instant from) {
        return from.plus(RECEIVER);
    }

    /**
     * When a case that somebody has taken is told of again, counted from the last that was done about it: an offer must be
     * answered, forces must arrive, something must be noted. Absent for one that waits for nothing.
     */
    static @Nullable Instant goingOn(Incident incident, Instant now) {
        if (incident.offer() != null && incident.isOpen()) {
            return forReceiver(now);
        }
        Duration quiet = PROGRESS.get(incident.classification().severity());
        return switch (incident.state()) {
            case ACKNOWLEDGED -> forResponse(incident.classification(), now);
            case RESPONDING -> quiet == null ? null : sooner(onTheWay(incident, now), now.plus(quiet));
            case HANDED_OVER -> quiet == null ? null : now.plus(ELSEWHERE);
            case DRAFT, REPORTED, RESOLVED, CLOSED, FALSE_ALARM, MERGED -> null;
        };
    }

    /** The earlier of two times, of which one or both may be absent. */
    static @Nullable Instant sooner(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static @Nullable Instant onTheWay(Incident incident, Instant now) {
        return underWay(incident)
                .map(dispatch -> missedAt(incident, dispatch))
                .min(Comparator.naturalOrder())
                .map(missed -> missed.isBefore(now.plus(LATE)) ? now.plus(LATE) : missed)
                .orElse(null);
    }

    /** The forces that should have been there longest ago. */
    private static Optional<Dispatch> late(Incident incident, Instant now) {
        return underWay(incident)
                .filter(dispatch -> !missedAt(incident, dispatch).isAfter(now))
                .min(Comparator.comparing(dispatch -> missedAt(incident, dispatch)));
    }

    private static Stream<Dispatch> underWay(Incident incident) {
        return incident.dispatches().stream().filter(dispatch -> dispatch.arrivedAt() == null);
    }

    private static Instant missedAt(Incident incident, Dispatch dispatch) {
        Instant expected = dispatch.expectedAt();
        Duration usual = RESPONSE.getOrDefault(incident.classification().severity(), Duration.ofHours(2));
        return (expected == null ? dispatch.sentAt().plus(usual) : expected).plus(LATE);
    }

    /** Nobody did it: who knows must look again, and the next one up with them. */
    static Change<Incident, IncidentEvent> inVain(
            Incident incident, Awaited awaited, List<UUID> chain, Actor timer, Instant now) {
        List<AlertTarget> targets = units(incident, awaited, chain)
                .distinct()
                .map(unit -> new AlertTarget(unit, Math.max(0, chain.indexOf(unit)), AlertTrigger.TIMEOUT))
                .toList();
        Incident next = noted(incident, awaited, timer, now)
                .alerting(incident.alerting().reaching(targets, now, null, timer, again(incident, awaited, now)))
                .done();
        return Change.of(
                next,
                new IncidentUnanswered(
                        next.summary(), next.audience(), awaited, targets, since(incident, awaited, now), now, timer));
    }

    /** The history says once that it waited, however often people are told. */
    private static Revision noted(Incident incident, Awaited awaited, Actor timer, Instant now) {
        Revision revision = new Revision(incident);
        return isKnown(incident, awaited)
                ? revision
                : revision.noting(UNANSWERED, timer, now, null, awaited.name(), null);
    }

    private static boolean isKnown(Incident incident, Awaited awaited) {
        HistoryEntry last =
                incident.history().isEmpty() ? null : incident.history().getLast();
        return last != null && last.step().equals(UNANSWERED) && awaited.name().equals(last.after());
    }

    private static Stream<UUID> units(Incident incident, Awaited awaited, List<UUID> chain) {
        Offer offer = incident.offer();
        Stream<UUID> above = incident.alerting().nextAbove(chain).stream();
        return switch (awaited) {
            case ACKNOWLEDGEMENT -> incident.audience().stream();
            case RESPONSE, ARRIVAL -> Stream.concat(Stream.of(incident.handlingUnitId()), above);
            // Who works on a case for hours is asked first; only one that does not answer is looked at from above.
            case PROGRESS ->
                isKnown(incident, awaited)
                        ? Stream.concat(Stream.of(incident.handlingUnitId()), above)
                        : Stream.of(incident.handlingUnitId());
            case RECEIVER ->
                Stream.concat(
                        Stream.of(incident.handlingUnitId(), offer == null ? null : offer.toUnitId())
                                .filter(Objects::nonNull),
                        above);
        };
    }

    private static Instant again(Incident incident, Awaited awaited, Instant now) {
        return switch (awaited) {
            case ACKNOWLEDGEMENT -> now.plus(incident.alerting().rule().again());
            case RESPONSE, ARRIVAL ->
                Objects.requireNonNullElse(
                        forResponse(incident.classification(), now), now.plus(EscalationRule.AT_THE_LATEST));
            case RECEIVER -> forReceiver(now);
            case PROGRESS -> Objects.requireNonNullElse(goingOn(incident, now), now.plus(EscalationRule.AT_THE_LATEST));
        };
    }

    private static Instant since(Incident incident, Awaited awaited, Instant now) {
        Acknowledgement taken = incident.acknowledgement();
        Offer offer = incident.offer();
        return switch (awaited) {
            case RECEIVER -> offer == null ? incident.report().receivedAt() : offer.at();
            case RESPONSE -> taken == null ? incident.report().receivedAt() : taken.at();
            case ACKNOWLEDGEMENT -> incident.report().receivedAt();
            case ARRIVAL -> late(incident, now).map(Dispatch::sentAt).orElse(now);
            case PROGRESS ->
                incident.history().reversed().stream()
                        .filter(line -> !line.step().equals(UNANSWERED))
                        .findFirst()
                        .map(HistoryEntry::at)
                        .orElse(incident.report().receivedAt());
        };
    }
}
