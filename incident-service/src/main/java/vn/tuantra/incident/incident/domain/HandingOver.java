package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.HandOverOffered;
import vn.tuantra.contract.incident.HandOverReturned;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentHandedOver;
import vn.tuantra.incident.incident.domain.LifeCycle.Step;

/**
 * How a case passes to another hand (II.2.c4). A police unit is offered it and accepts or returns it; until it accepts
 * the giver has the case, so that it never lies between two desks. Another agency signs a receipt on paper and cannot act
 * here: what it received stays the giver's to end.
 */
public final class HandingOver {

    private HandingOver() {}

    /**
     * A police unit is to take the case; it hears of it at once, and again until it answers.
     *
     * @throws Refusal {@code HAND_OVER_TO_ITSELF}, {@code ALREADY_OFFERED}
     */
    public static Change<Incident, IncidentEvent> offer(Incident incident, UUID actingFor, Offer offer) {
        requireInHand(incident, actingFor, Step.OFFER);
        if (offer.toUnitId().equals(incident.handlingUnitId())) {
            throw Refusal.invalid("HAND_OVER_TO_ITSELF", Map.of("field", "toUnitId"));
        }
        requireNotOffered(incident);
        List<AlertTarget> targets = List.of(new AlertTarget(offer.toUnitId(), 0, AlertTrigger.MANUAL));
        Incident next = incident.revise(Step.OFFER, offer.by(), offer.at(), offer.reason())
                .offered(offer)
                .alerting(incident.alerting()
                        .reaching(targets, offer.at(), offer.reason(), offer.by(), Waiting.forReceiver(offer.at())))
                .done();
        return Change.of(
                next,
                new HandOverOffered(
                        next.summary(),
                        next.audience(),
                        offer.fromUnitId(),
                        offer.toUnitId(),
                        offer.ordered(),
                        targets,
                        offer.at(),
                        offer.by()));
    }

    /** The receiver has the case from now on. */
    public static Change<Incident, IncidentEvent> accept(
            Incident incident, UUID actingFor, HandoverReceipt receipt, Actor by, Instant at) {
        Offer offer = requireOfferTo(incident, actingFor);
        Incident next = incident.revise(Step.ACCEPT, by, at, null)
                .received(receipt)
                .handledBy(offer.toUnitId())
                .inNewHands(at)
                .done();
        return Change.of(
                next,
                new IncidentHandedOver(
                        next.summary(), next.audience(), offer.fromUnitId(), offer.toUnitId(), List.of(), at, by));
    }

    /**
     * What is offered to a unit.
     *
     * @throws Refusal {@code NOT_OFFERED}, {@code NOT_THE_RECEIVER}
     */
    public static Offer requireOfferTo(Incident incident, UUID actingFor) {
        Offer offer = requireOffered(incident, Step.ACCEPT);
        requireReceiver(offer, actingFor);
        return offer;
    }

    /**
     * The receiver does not take it, and the giver must know at once.
     *
     * @param chain the ward's police and those above, whose business it is anyway
     * @throws Refusal {@code ORDERED_FROM_ABOVE} for what somebody above has ordered
     */
    public static Change<Incident, IncidentEvent> giveBack(
            Incident incident, UUID actingFor, List<UUID> chain, String reason, Actor by, Instant at) {
        Offer offer = requireOffered(incident, Step.RETURN);
        requireReceiver(offer, actingFor);
        if (offer.ordered()) {
            throw Refusal.conflict("ORDERED_FROM_ABOVE", Map.of("fromUnit", offer.fromUnitId()));
        }
        return ended(incident, offer, chain, false, reason, by, at);
    }

    /** The giver keeps it after all. */
    public static Change<Incident, IncidentEvent> withdraw(
            Incident incident, UUID actingFor, List<UUID> chain, @Nullable String reason, Actor by, Instant at) {
        requireInHand(incident, actingFor, Step.RETURN);
        return ended(incident, requireOffered(incident, Step.RETURN), chain, true, reason, by, at);
    }

    /** An agency that is no police unit signed for it; the giver still ends the case. */
    public static Change<Incident, IncidentEvent> toAgency(
            Incident incident, UUID actingFor, HandoverReceipt receipt, @Nullable String reason) {
        requireInHand(incident, actingFor, Step.HAND_OVER);
        requireNotOffered(incident);
        Incident next = incident.revise(Step.HAND_OVER, receipt.by(), receipt.receivedAt(), reason)
                .received(receipt)
                .worked(receipt.receivedAt())
                .done();
        return Change.of(
                next,
                new IncidentHandedOver(
                        next.summary(),
                        next.audience(),
                        incident.handlingUnitId(),
                        receipt.toUnitId(),
                        List.of(),
                        receipt.receivedAt(),
                        receipt.by()));
    }

    private static Change<Incident, IncidentEvent> ended(
            Incident incident,
            Offer offer,
            List<UUID> chain,
            boolean withdrawn,
            @Nullable String reason,
            Actor by,
            Instant at) {
        List<AlertTarget> targets =
                withdrawn ? List.of() : List.of(new AlertTarget(incident.handlingUnitId(), 0, AlertTrigger.MANUAL));
        // Who does not have the case after all has no business in it any more, unless he had been alerted before.
        boolean others = chain.contains(offer.toUnitId())
                || offer.toUnitId().equals(incident.jurisdiction().borderPoliceId());
        Alerting without = others ? incident.alerting() : incident.alerting().without(offer.toUnitId(), offer.at());
        Incident next = incident.revise(Step.RETURN, by, at, reason)
                .offered(null)
                .alerting(without.reaching(targets, at, null, by, null))
                .inNewHands(at)
                .done();
        return Change.of(
                next,
                new HandOverReturned(
                        next.summary(),
                        incident.audience(),
                        offer.fromUnitId(),
                        offer.toUnitId(),
                        withdrawn,
                        targets,
                        at,
                        by));
    }

    /** A neighbour works on a border case too, but it is not the neighbour's to give away, least of all to itself. */
    private static void requireInHand(Incident incident, UUID unitId, Step step) {
        LifeCycle.require(step, incident);
        if (!unitId.equals(incident.handlingUnitId())) {
            throw Refusal.conflict("NOT_THE_HANDLING_UNIT", Map.of("handlingUnit", incident.handlingUnitId()));
        }
    }

    private static void requireNotOffered(Incident incident) {
        Offer offer = incident.offer();
        if (offer != null) {
            throw Refusal.conflict("ALREADY_OFFERED", Map.of("toUnit", offer.toUnitId()));
        }
    }

    private static Offer requireOffered(Incident incident, Step step) {
        LifeCycle.require(step, incident);
        Offer offer = incident.offer();
        if (offer == null) {
            throw Refusal.conflict("NOT_OFFERED", Map.of("handlingUnit", incident.handlingUnitId()));
        }
        return offer;
    }

    private static void requireReceiver(Offer offer, UUID actingFor) {
        if (!actingFor.equals(offer.toUnitId())) {
            throw Refusal.conflict("NOT_THE_RECEIVER", Map.of("toUnit", offer.toUnitId()));
        }
    }
}
