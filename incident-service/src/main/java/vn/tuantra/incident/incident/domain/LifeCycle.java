package vn.tuantra.incident.incident.domain;

import static vn.tuantra.contract.incident.IncidentState.ACKNOWLEDGED;
import static vn.tuantra.contract.incident.IncidentState.CLOSED;
import static vn.tuantra.contract.incident.IncidentState.DRAFT;
import static vn.tuantra.contract.incident.IncidentState.FALSE_ALARM;
import static vn.tuantra.contract.incident.IncidentState.HANDED_OVER;
import static vn.tuantra.contract.incident.IncidentState.MERGED;
import static vn.tuantra.contract.incident.IncidentState.REPORTED;
import static vn.tuantra.contract.incident.IncidentState.RESOLVED;
import static vn.tuantra.contract.incident.IncidentState.RESPONDING;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.IncidentState;

/** The one table of what may follow what. A step that is not in it cannot happen. */
public final class LifeCycle {

    /** What can be done with an incident, in the words of the API. */
    public enum Step {
        REPORT("report"),
        ACKNOWLEDGE("acknowledge"),
        PUT_BACK("putBack"),
        RESPOND("respond"),
        HANDLE_BY_TEAM("handle"),
        SEND_FORCES("sendForces"),
        ARRIVE("arrive"),
        TAKE_OVER("takeOver"),
        TRANSFER("transfer"),
        ESCALATE("escalate"),
        RECLASSIFY("reclassify"),
        RECORD_ACTION("recordAction"),
        COMPLETE_ACTION("completeAction"),
        OFFER("offerHandOver"),
        ACCEPT("acceptHandOver"),
        RETURN("returnHandOver"),
        HAND_OVER("handOver"),
        RESOLVE("resolve"),
        CLOSE("close"),
        REOPEN("reopen"),
        DECLARE_FALSE("falseAlarm"),
        ABSORB("absorb"),
        MERGE("merge"),
        RESTORE("restore");

        private final String command;

        Step(String command) {
            this.command = command;
        }
    }

    /** Cases that somebody still has to do something about; only they can be merged. */
    public static final Set<IncidentState> OPEN = EnumSet.of(REPORTED, ACKNOWLEDGED, RESPONDING, HANDED_OVER);

    /** Cases that still need the police unit responsible for them, if only to close them. */
    public static final Set<IncidentState> UNFINISHED =
            EnumSet.of(REPORTED, ACKNOWLEDGED, RESPONDING, HANDED_OVER, RESOLVED);

    private static final Map<Step, Map<IncidentState, IncidentState>> TABLE = table();

    private LifeCycle() {}

    /** Where the step leads from a state; empty when it is not allowed there. */
    public static Optional<IncidentState> after(Step step, IncidentState state) {
        return Optional.ofNullable(TABLE.get(step)).map(row -> row.get(state));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION}; for a report that was merged it names the case that goes on */
    static IncidentState require(Step step, Incident incident) {
        IncidentState state = incident.state();
        return after(step, state).orElseThrow(() -> {
            Map<String, Object> details = new HashMap<>(Map.of("state", state, "command", step.command));
            if (incident.merge().into() != null) {
                details.put("into", incident.merge().into());
            }
            return Refusal.conflict("ILLEGAL_TRANSITION", details);
        });
    }

    private static Map<Step, Map<IncidentState, IncidentState>> table() {
        Map<Step, Map<IncidentState, IncidentState>> table = new EnumMap<>(Step.class);
        table.put(Step.REPORT, Map.of(DRAFT, REPORTED));
        table.put(Step.ACKNOWLEDGE, Map.of(REPORTED, ACKNOWLEDGED));
        table.put(Step.PUT_BACK, Map.of(ACKNOWLEDGED, REPORTED));
        table.put(Step.RESPOND, Map.of(ACKNOWLEDGED, RESPONDING, HANDED_OVER, RESPONDING));
        table.put(Step.HANDLE_BY_TEAM, Map.of(REPORTED, RESPONDING));
        table.put(Step.SEND_FORCES, Map.of(ACKNOWLEDGED, RESPONDING, RESPONDING, RESPONDING, HANDED_OVER, RESPONDING));
        table.put(Step.ARRIVE, staying(RESPONDING));
        table.put(
                Step.TAKE_OVER,
                Map.of(
                        REPORTED,
                        ACKNOWLEDGED,
                        ACKNOWLEDGED,
                        ACKNOWLEDGED,
                        RESPONDING,
                        RESPONDING,
                        HANDED_OVER,
                        RESPONDING));
        table.put(Step.TRANSFER, staying(UNFINISHED.toArray(IncidentState[]::new)));
        table.put(Step.ESCALATE, staying(REPORTED, ACKNOWLEDGED, RESPONDING, HANDED_OVER));
        table.put(Step.RECLASSIFY, staying(REPORTED, ACKNOWLEDGED, RESPONDING, HANDED_OVER));
        table.put(Step.RECORD_ACTION, staying(REPORTED, ACKNOWLEDGED, RESPONDING, HANDED_OVER, RESOLVED));
        table.put(Step.COMPLETE_ACTION, staying(REPORTED, ACKNOWLEDGED, RESPONDING, HANDED_OVER, RESOLVED));
        table.put(Step.OFFER, staying(ACKNOWLEDGED, RESPONDING, HANDED_OVER));
        table.put(Step.ACCEPT, Map.of(ACKNOWLEDGED, RESPONDING, RESPONDING, RESPONDING, HANDED_OVER, RESPONDING));
        table.put(Step.RETURN, staying(ACKNOWLEDGED, RESPONDING, HANDED_OVER));
        table.put(Step.HAND_OVER, Map.of(RESPONDING, HANDED_OVER));
        table.put(Step.RESOLVE, Map.of(RESPONDING, RESOLVED, HANDED_OVER, RESOLVED));
        table.put(Step.CLOSE, Map.of(RESOLVED, CLOSED));
        table.put(Step.REOPEN, Map.of(RESOLVED, RESPONDING, CLOSED, RESPONDING));
        table.put(
                Step.DECLARE_FALSE,
                Map.of(
                        REPORTED,
                        FALSE_ALARM,
                        ACKNOWLEDGED,
                        FALSE_ALARM,
                        RESPONDING,
                        FALSE_ALARM,
                        HANDED_OVER,
                        FALSE_ALARM));
        // To what it was before; where that is not known, to where somebody must take it.
        table.put(Step.RESTORE, Map.of(FALSE_ALARM, REPORTED, MERGED, REPORTED));
        table.put(Step.ABSORB, staying(REPORTED, ACKNOWLEDGED, RESPONDING, HANDED_OVER));
        table.put(Step.MERGE, Map.of(REPORTED, MERGED, ACKNOWLEDGED, MERGED, RESPONDING, MERGED, HANDED_OVER, MERGED));
        return table;
    }

    private static Map<IncidentState, IncidentState> staying(IncidentState... states) {
        Map<IncidentState, IncidentState> row = new EnumMap<>(IncidentState.class);
        for (IncidentState state : states) {
            row.put(state, state);
        }
        return row;
    }
}
