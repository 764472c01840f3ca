package vn.tuantra.incident.incident.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tuantra.incident.incident.domain.Stories.CHAIN;
import static vn.tuantra.incident.incident.domain.Stories.POLICY;
import static vn.tuantra.incident.incident.domain.Stories.SIX_OFFICERS;
import static vn.tuantra.incident.incident.domain.Stories.T0;
import static vn.tuantra.incident.incident.domain.Stories.TIMER;
import static vn.tuantra.incident.incident.domain.Stories.WARD_COMMAND;
import static vn.tuantra.incident.incident.domain.Stories.WARD_DUTY;
import static vn.tuantra.incident.incident.domain.Stories.WARD_POLICE;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Outcome;

/** Every state × every command. */
class IncidentTransitionsTest {

    private static final Map<String, Function<Incident, Change<Incident, IncidentEvent>>> COMMANDS =
            new LinkedHashMap<>();
    private static final Map<IncidentState, Incident> STATES = new EnumMap<>(IncidentState.class);

    static {
        COMMANDS.put("acknowledge", i -> i.acknowledge(WARD_POLICE, WARD_DUTY, T0.plusSeconds(60)));
        COMMANDS.put("sendForces", i -> i.sendForces(SIX_OFFICERS, WARD_DUTY));
        COMMANDS.put("resolve", i -> i.resolve(Outcome.DISPERSED, "xong", WARD_COMMAND, T0.plusSeconds(900)));
        COMMANDS.put("escalate", i -> i.escalate(CHAIN, "cần hỗ trợ", WARD_DUTY, T0.plusSeconds(30), POLICY));
        COMMANDS.put("timeout", i -> i.escalateIfDue(CHAIN, TIMER, T0.plusSeconds(301), POLICY));
        STATES.put(IncidentState.REPORTED, Stories.anAffray());
        STATES.put(IncidentState.ACKNOWLEDGED, Stories.acknowledged());
        STATES.put(IncidentState.RESPONDING, Stories.responding());
        STATES.put(IncidentState.RESOLVED, Stories.resolved());
    }

    @ParameterizedTest(name = "{0} × {1} → {2}")
    @CsvSource({
        "REPORTED,     acknowledge, ACKNOWLEDGED",
        "REPORTED,     sendForces,  ILLEGAL_TRANSITION",
        "REPORTED,     resolve,     ILLEGAL_TRANSITION",
        "REPORTED,     escalate,    REPORTED",
        "REPORTED,     timeout,     REPORTED",
        "ACKNOWLEDGED, acknowledge, ALREADY_ACKNOWLEDGED",
        "ACKNOWLEDGED, sendForces,  RESPONDING",
        "ACKNOWLEDGED, resolve,     ILLEGAL_TRANSITION",
        "ACKNOWLEDGED, escalate,    ACKNOWLEDGED",
        "ACKNOWLEDGED, timeout,     nothing",
        "RESPONDING,   acknowledge, ALREADY_ACKNOWLEDGED",
        "RESPONDING,   sendForces,  RESPONDING",
        "RESPONDING,   resolve,     RESOLVED",
        "RESPONDING,   escalate,    RESPONDING",
        "RESPONDING,   timeout,     nothing",
        "RESOLVED,     acknowledge, ALREADY_ACKNOWLEDGED",
        "RESOLVED,     sendForces,  ILLEGAL_TRANSITION",
        "RESOLVED,     resolve,     ILLEGAL_TRANSITION",
        "RESOLVED,     escalate,    ILLEGAL_TRANSITION",
        "RESOLVED,     timeout,     nothing",
    })
    void onlyTheTableHappens(IncidentState from, String command, String outcome) {
        Incident incident = requireNonNull(STATES.get(from));

        switch (outcome) {
            case "nothing" -> assertThat(run(command, incident).events()).isEmpty();
            case "ILLEGAL_TRANSITION", "ALREADY_ACKNOWLEDGED" ->
                assertThat(catchThrowableOfType(Refusal.class, () -> run(command, incident))
                                .code())
                        .isEqualTo(outcome);
            default -> {
                Change<Incident, IncidentEvent> change = run(command, incident);
                assertThat(change.state().state()).isEqualTo(IncidentState.valueOf(outcome));
                assertThat(change.events()).hasSize(1);
                assertThat(change.events().getFirst().incident())
                        .isEqualTo(change.state().summary());
            }
        }
    }

    @Test
    void theTableCoversEveryStateThatExistsSoFar() {
        assertThat(STATES).hasSize(4);
        assertThat(COMMANDS).hasSize(5);
    }

    private static Change<Incident, IncidentEvent> run(String command, Incident incident) {
        return requireNonNull(COMMANDS.get(command)).apply(incident);
    }
}
