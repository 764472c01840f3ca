package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.time.Instant;
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

    /** S4 is nobody's alarm. */
    private static final Map<Severity, Duration> RESPONSE = Map.of(
            Severity.S1, Duration.ofMinutes(10),
            Severity.S2, Duration.ofMinutes(20),
            Severity.S3, Duration.ofHours(2));

    private static final Duration RECEIVER = Duration.ofMinutes(5);

    private Waiting() {}

    /** Absent for a case that somebody works on, or that is over. */
    static @Nullable Awaited of(Incident incident) {
        if (incident.offer() != null && incident.isOpen()) {
            return Awaited.RECEIVER;
        }
        return switch (incident.state()) {
            case REPORTED -> Awaited.ACKNOWLEDGEMENT;
            case ACKNOWLEDGED -> Awaited.RESPONSE;
            case DRAFT, RESPONDING, HANDED_OVER, RESOLVED, CLOSED, FALSE_ALARM, MERGED -> null;
        };
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

    /** When a case goes on waiting after something else about it has changed. */
    static @Nullable Instant goingOn(Incident incident, Instant now) {
        return incident.state() == IncidentState.ACKNOWLEDGED ? forResponse(incident.classification(), now) : null;
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
                        next.summary(), next.audience(), awaited, targets, since(incident, awaited), now, timer));
    }

    /** The history says once that it waited, however often people are told. */
    private static Revision noted(Incident incident, Awaited awaited, Actor timer, Instant now) {
        HistoryEntry last =
                incident.history().isEmpty() ? null : incident.history().getLast();
        boolean known = last != null
                && last.step().equals("UNANSWERED")
                && awaited.name().equals(last.after());
        Revision revision = new Revision(incident);
        return known ? revision : revision.noting("UNANSWERED", timer, now, null, awaited.name(), null);
    }

    private static Stream<UUID> units(Incident incident, Awaited awaited, List<UUID> chain) {
        Offer offer = incident.offer();
        Stream<UUID> above = incident.alerting().nextAbove(chain).stream();
        return switch (awaited) {
            case ACKNOWLEDGEMENT -> incident.audience().stream();
            case RESPONSE -> Stream.concat(Stream.of(incident.handlingUnitId()), above);
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
            case RESPONSE ->
                Objects.requireNonNullElse(
                        forResponse(incident.classification(), now), now.plus(EscalationRule.AT_THE_LATEST));
            case RECEIVER -> forReceiver(now);
        };
    }

    private static Instant since(Incident incident, Awaited awaited) {
        Acknowledgement taken = incident.acknowledgement();
        Offer offer = incident.offer();
        return switch (awaited) {
            case RECEIVER -> offer == null ? incident.report().receivedAt() : offer.at();
            case RESPONSE -> taken == null ? incident.report().receivedAt() : taken.at();
            case ACKNOWLEDGEMENT -> incident.report().receivedAt();
        };
    }
}
