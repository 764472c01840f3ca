package vn.tuantra.incident.incident.application;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.LifeCycle;
import vn.tuantra.incident.incident.domain.LifeCycle.Step;
import vn.tuantra.incident.incident.domain.Offer;

/**
 * What a caller may do with a case now: the life cycle, the permission table and the caller's relation to the case. It
 * comes with the case, so that no screen repeats the rules.
 */
@Component
public class AllowedSteps {

    /** What the caller's unit must be to the case. */
    private enum Relation {
        /** It sees the case. */
        SEES,
        /** It holds the alert. */
        ALERTED,
        /** It is the ward's police, or handles the case. */
        DECIDES,
        /** It handles the case, or the case lies on its border. */
        WORKS,
        /** It handles the case and has offered it. */
        OFFERS,
        /** The case is offered to it. */
        RECEIVES,
        /** The case is offered to it by somebody who does not stand above it. */
        MAY_RETURN,
        /** It has the case, and may end it. */
        ENDS,
        /** It stands above the unit that handles the case. */
        ABOVE,
        /** It is the ward's police. */
        WARD_POLICE
    }

    private record Order(Step step, Relation relation) {}

    private static final Map<String, Order> ORDERS = Map.ofEntries(
            Map.entry("acknowledge", new Order(Step.ACKNOWLEDGE, Relation.ALERTED)),
            Map.entry("put-back", new Order(Step.PUT_BACK, Relation.ENDS)),
            Map.entry("send-forces", new Order(Step.SEND_FORCES, Relation.WORKS)),
            Map.entry("note-arrival", new Order(Step.ARRIVE, Relation.SEES)),
            Map.entry("respond", new Order(Step.RESPOND, Relation.WORKS)),
            Map.entry("handle", new Order(Step.HANDLE_BY_TEAM, Relation.SEES)),
            Map.entry("escalate", new Order(Step.ESCALATE, Relation.SEES)),
            Map.entry("take-over", new Order(Step.TAKE_OVER, Relation.ABOVE)),
            Map.entry("reclassify", new Order(Step.RECLASSIFY, Relation.DECIDES)),
            Map.entry("make-less-grave", new Order(Step.RECLASSIFY, Relation.ENDS)),
            Map.entry("hand-over", new Order(Step.OFFER, Relation.ENDS)),
            Map.entry("accept-hand-over", new Order(Step.ACCEPT, Relation.RECEIVES)),
            Map.entry("return-hand-over", new Order(Step.RETURN, Relation.MAY_RETURN)),
            Map.entry("withdraw-hand-over", new Order(Step.RETURN, Relation.OFFERS)),
            Map.entry("record-action", new Order(Step.RECORD_ACTION, Relation.SEES)),
            Map.entry("complete-action", new Order(Step.COMPLETE_ACTION, Relation.SEES)),
            Map.entry("resolve", new Order(Step.RESOLVE, Relation.SEES)),
            Map.entry("close", new Order(Step.CLOSE, Relation.WARD_POLICE)),
            Map.entry("reopen", new Order(Step.REOPEN, Relation.WARD_POLICE)),
            Map.entry("declare-false", new Order(Step.DECLARE_FALSE, Relation.ENDS)),
            Map.entry("merge", new Order(Step.MERGE, Relation.ENDS)),
            Map.entry("restore", new Order(Step.RESTORE, Relation.ENDS)));

    private static final Set<Step> THROUGH_A_REPORT =
            EnumSet.of(Step.RECORD_ACTION, Step.COMPLETE_ACTION, Step.ESCALATE);

    private final Permissions permissions;
    private final AlertedUnit alerted;
    private final MergedCases merged;

    AllowedSteps(Permissions permissions, AlertedUnit alerted, MergedCases merged) {
        this.permissions = permissions;
        this.alerted = alerted;
        this.merged = merged;
    }

    /** By the names of the permission table. */
    public List<String> of(Incident incident, Caller caller) {
        UUID unit = alerted.actingFor(caller, incident).orElse(null);
        if (incident.merge().into() != null && unit == null) {
            return ofMerged(incident, caller);
        }
        return permissions.allowed(caller, "incident", action -> {
            Order order = ORDERS.get(action);
            return order != null
                    && LifeCycle.after(order.step(), incident.state()).isPresent()
                    && isRelated(order.relation(), incident, unit, caller)
                    && (incident.offer() == null || (order.step() != Step.OFFER && order.step() != Step.PUT_BACK))
                    && isThere(order.step(), incident)
                    && (order.step() != Step.RESOLVE || mayResolve(incident, caller, unit))
                    && (order.step() != Step.HANDLE_BY_TEAM
                            || incident.classification().isForTheTeam());
        });
    }

    /** Forces arrive that were sent, and an action is completed that was recorded. */
    private static boolean isThere(Step step, Incident incident) {
        return switch (step) {
            case ARRIVE -> incident.dispatches().stream().anyMatch(dispatch -> dispatch.arrivedAt() == null);
            case COMPLETE_ACTION -> !incident.actions().isEmpty();
            default -> true;
        };
    }

    /** What reaches the case as which the report goes on, for whoever does not see that case. */
    private List<String> ofMerged(Incident report, Caller caller) {
        Incident goesOn = merged.goingOnAs(report);
        return permissions.allowed(caller, "incident", action -> {
            Order order = ORDERS.get(action);
            return order != null
                    && THROUGH_A_REPORT.contains(order.step())
                    && !alerted.sees(caller, goesOn)
                    && LifeCycle.after(order.step(), goesOn.state()).isPresent();
        });
    }

    /** The row that says who may end a case of this kind: giving it to an agency makes a grave case no smaller. */
    static String resolving(Incident incident) {
        if (!incident.classification().isForTheTeam()) {
            return "resolve-complicated";
        }
        return incident.state() == IncidentState.HANDED_OVER ? "resolve-handed-over" : "resolve-small";
    }

    /** The police end what they have, a team what it handles for its ward's police. */
    private boolean mayResolve(Incident incident, Caller caller, @Nullable UUID unit) {
        boolean police = permissions.allows(caller, "resolve-handed-over");
        UUID acting = police ? unit : alerted.wardPolice(incident);
        return acting != null && permissions.allows(caller, resolving(incident)) && alerted.handles(acting, incident);
    }

    private boolean isRelated(Relation relation, Incident incident, @Nullable UUID unit, Caller caller) {
        if (relation == Relation.ABOVE) {
            return alerted.isAbove(caller, incident);
        }
        if (unit == null) {
            return relation == Relation.SEES;
        }
        Offer offer = incident.offer();
        return switch (relation) {
            case SEES, ALERTED, ABOVE -> true;
            case ENDS -> alerted.handles(unit, incident);
            case WORKS -> incident.isWorkedOnBy(unit);
            case OFFERS -> alerted.handles(unit, incident) && offer != null;
            case MAY_RETURN -> offer != null && !offer.ordered() && unit.equals(offer.toUnitId());
            case RECEIVES -> offer != null && unit.equals(offer.toUnitId());
            case WARD_POLICE -> unit.equals(alerted.wardPolice(incident));
            case DECIDES -> alerted.decides(unit, incident);
        };
    }
}
