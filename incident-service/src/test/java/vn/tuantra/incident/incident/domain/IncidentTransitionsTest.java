package vn.tuantra.incident.incident.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tuantra.incident.incident.domain.Stories.CHAIN;
import static vn.tuantra.incident.incident.domain.Stories.DISPATCH;
import static vn.tuantra.incident.incident.domain.Stories.DISTRICT_POLICE;
import static vn.tuantra.incident.incident.domain.Stories.LEADER;
import static vn.tuantra.incident.incident.domain.Stories.POLICY;
import static vn.tuantra.incident.incident.domain.Stories.RULES;
import static vn.tuantra.incident.incident.domain.Stories.SIX_OFFICERS;
import static vn.tuantra.incident.incident.domain.Stories.T0;
import static vn.tuantra.incident.incident.domain.Stories.TIMER;
import static vn.tuantra.incident.incident.domain.Stories.WARD;
import static vn.tuantra.incident.incident.domain.Stories.WARD_COMMAND;
import static vn.tuantra.incident.incident.domain.Stories.WARD_DUTY;
import static vn.tuantra.incident.incident.domain.Stories.WARD_POLICE;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.contract.incident.Severity;

/** Every state × every command (domain.md, 4.3). */
class IncidentTransitionsTest {

    private interface Command extends Function<Incident, Change<Incident, IncidentEvent>> {}

    record Cell(IncidentState from, String command, String outcome) {}

    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();
    private static final Map<IncidentState, Incident> STATES = new EnumMap<>(IncidentState.class);

    /** What is allowed, written down once more and by hand; every other combination must be refused. */
    private static final String ALLOWED = """
            REPORTED     acknowledge   ACKNOWLEDGED
            REPORTED     escalate      REPORTED
            REPORTED     timeout       REPORTED
            REPORTED     reclassify    REPORTED
            REPORTED     record        REPORTED
            REPORTED     falseAlarm    FALSE_ALARM
            REPORTED     merge         MERGED
            REPORTED     absorb        REPORTED
            REPORTED     handle        TOO_GRAVE_FOR_THE_TEAM
            ACKNOWLEDGED acknowledge   ALREADY_ACKNOWLEDGED
            ACKNOWLEDGED sendForces    RESPONDING
            ACKNOWLEDGED respond       RESPONDING
            ACKNOWLEDGED escalate      ACKNOWLEDGED
            ACKNOWLEDGED takeOver      ACKNOWLEDGED
            ACKNOWLEDGED reclassify    ACKNOWLEDGED
            ACKNOWLEDGED record        ACKNOWLEDGED
            ACKNOWLEDGED falseAlarm    FALSE_ALARM
            ACKNOWLEDGED merge         MERGED
            ACKNOWLEDGED absorb        ACKNOWLEDGED
            RESPONDING   acknowledge   ALREADY_ACKNOWLEDGED
            RESPONDING   sendForces    RESPONDING
            RESPONDING   arrive        RESPONDING
            RESPONDING   escalate      RESPONDING
            RESPONDING   takeOver      RESPONDING
            RESPONDING   reclassify    RESPONDING
            RESPONDING   record        RESPONDING
            RESPONDING   handOver      HANDED_OVER
            RESPONDING   resolve       RESOLVED
            RESPONDING   falseAlarm    FALSE_ALARM
            RESPONDING   merge         MERGED
            RESPONDING   absorb        RESPONDING
            HANDED_OVER  acknowledge   ALREADY_ACKNOWLEDGED
            HANDED_OVER  reclassify    HANDED_OVER
            HANDED_OVER  record        HANDED_OVER
            HANDED_OVER  resolve       NOT_THE_HANDLING_UNIT
            HANDED_OVER  receiverEnds  RESOLVED
            HANDED_OVER  merge         MERGED
            HANDED_OVER  absorb        HANDED_OVER
            RESPONDING   receiverEnds  RESOLVED
            RESOLVED     acknowledge   ALREADY_ACKNOWLEDGED
            RESOLVED     record        RESOLVED
            RESOLVED     close         CLOSED
            CLOSED       acknowledge   ALREADY_ACKNOWLEDGED
            CLOSED       reopen        RESPONDING
            REPORTED     transfer      REPORTED
            ACKNOWLEDGED transfer      ACKNOWLEDGED
            RESPONDING   transfer      RESPONDING
            HANDED_OVER  transfer      HANDED_OVER
            RESOLVED     transfer      RESOLVED
            """;

    static {
        COMMANDS.put("acknowledge", i -> Handling.acknowledge(i, WARD_POLICE, WARD_DUTY, T0.plusSeconds(60)));
        COMMANDS.put("respond", i -> Handling.respond(i, WARD_POLICE, "tự xử lý", WARD_DUTY, T0.plusSeconds(61)));
        COMMANDS.put("handle", i -> Handling.handleByTeam(i, LEADER, T0.plusSeconds(61)));
        COMMANDS.put("sendForces", i -> Handling.sendForces(i, SIX_OFFICERS, WARD_DUTY));
        COMMANDS.put("arrive", i -> Handling.arrive(i, DISPATCH, WARD_DUTY, T0.plusSeconds(300)));
        COMMANDS.put(
                "takeOver",
                i -> Handling.takeOver(i, DISTRICT_POLICE, CHAIN, "phức tạp", WARD_DUTY, T0.plusSeconds(300)));
        COMMANDS.put("escalate", i -> Escalating.byHand(i, CHAIN, "cần hỗ trợ", WARD_DUTY, T0.plusSeconds(30)));
        COMMANDS.put("timeout", i -> Escalating.ifDue(i, CHAIN, TIMER, T0.plusSeconds(301)));
        COMMANDS.put(
                "reclassify",
                i -> Escalating.reclassify(
                        i,
                        i.report(),
                        new Classification(Severity.S1, true),
                        POLICY.rule("ORD-01", Severity.S1, false, List.of(WARD)),
                        CHAIN,
                        null,
                        WARD_DUTY,
                        T0.plusSeconds(30)));
        COMMANDS.put("record", i -> Acting.record(i, Stories.arrest(Stories.ARREST), RULES, CHAIN, LEADER));
        COMMANDS.put("handOver", i -> Handling.handOver(i, WARD_POLICE, Stories.receipt(DISTRICT_POLICE), null));
        COMMANDS.put(
                "resolve",
                i -> Ending.resolve(i, WARD_POLICE, Outcome.DISPERSED, "xong", WARD_COMMAND, T0.plusSeconds(900)));
        COMMANDS.put(
                "receiverEnds",
                i -> Ending.resolve(
                        i, DISTRICT_POLICE, Outcome.HANDED_TO_UPPER_POLICE, "xong", WARD_COMMAND, T0.plusSeconds(900)));
        COMMANDS.put("close", i -> Ending.close(i, WARD_COMMAND, T0.plusSeconds(1000)));
        COMMANDS.put("reopen", i -> Ending.reopen(i, "tình tiết mới", WARD_COMMAND, T0.plusSeconds(2000)));
        COMMANDS.put("falseAlarm", i -> Ending.declareFalse(i, "báo nhầm", WARD_DUTY, T0.plusSeconds(90)));
        COMMANDS.put("merge", i -> Merging.into(i, new UUID(1, 1), WARD_DUTY, T0.plusSeconds(90)));
        COMMANDS.put(
                "transfer",
                i -> Succeeding.transfer(
                        i, Map.of(WARD_POLICE, List.of(new UUID(0, 9))), "NQ 1656", TIMER, T0.plusSeconds(90)));
        COMMANDS.put("absorb", i -> Merging.absorb(i, Stories.anAffray(), CHAIN, WARD_DUTY, T0.plusSeconds(90)));

        STATES.put(IncidentState.DRAFT, Stories.aDraft());
        STATES.put(IncidentState.REPORTED, Stories.anAffray());
        STATES.put(IncidentState.ACKNOWLEDGED, Stories.acknowledged());
        STATES.put(IncidentState.RESPONDING, Stories.responding());
        STATES.put(IncidentState.HANDED_OVER, Stories.handedOver());
        STATES.put(IncidentState.RESOLVED, Stories.resolved());
        STATES.put(IncidentState.CLOSED, Stories.closed());
        STATES.put(IncidentState.FALSE_ALARM, Stories.falseAlarm());
        STATES.put(IncidentState.MERGED, Stories.merged());
    }

    static Stream<Cell> cells() {
        return STATES.keySet().stream()
                .flatMap(state -> COMMANDS.keySet().stream().map(command -> cell(state, command)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void onlyTheTableHappens(Cell cell) {
        Incident incident = requireNonNull(STATES.get(cell.from()));
        Command command = requireNonNull(COMMANDS.get(cell.command()));

        if (cell.outcome().equals("nothing")) {
            assertThat(command.apply(incident)).isEqualTo(Change.nothing(incident));
        } else if (isState(cell.outcome())) {
            Change<Incident, IncidentEvent> change = command.apply(incident);
            assertThat(change.state().state()).isEqualTo(IncidentState.valueOf(cell.outcome()));
            // An arrest makes the affray an affray with an arrest: a second fact.
            assertThat(change.events()).hasSize(cell.command().equals("record") ? 2 : 1);
            assertThat(change.events().getLast().incident())
                    .isEqualTo(change.state().summary());
            assertThat(change.state().history())
                    .hasSizeGreaterThan(incident.history().size());
        } else {
            assertThat(catchThrowableOfType(Refusal.class, () -> command.apply(incident))
                            .code())
                    .isEqualTo(cell.outcome());
        }
    }

    @Test
    void theTableIsCompleteAndHasNothingInItThatDoesNotExist() {
        assertThat(STATES).containsOnlyKeys(IncidentState.values());
        assertThat(cells()).hasSize(9 * 19);
        assertThat(cells().filter(cell -> !cell.outcome().equals("ILLEGAL_TRANSITION")))
                .hasSize((int) ALLOWED.lines().count() + 8 + 4);
    }

    /** Time and law are no commands of anybody: where nothing is due they do nothing. */
    private static Cell cell(IncidentState state, String command) {
        String otherwise = List.of("timeout", "transfer").contains(command) ? "nothing" : "ILLEGAL_TRANSITION";
        return ALLOWED.lines()
                .map(line -> line.trim().split(" +"))
                .filter(row -> row[0].equals(state.name()) && row[1].equals(command))
                .map(row -> new Cell(state, command, row[2]))
                .findFirst()
                .orElse(new Cell(state, command, otherwise));
    }

    private static boolean isState(String outcome) {
        return Stream.of(IncidentState.values()).anyMatch(state -> state.name().equals(outcome));
    }
}
