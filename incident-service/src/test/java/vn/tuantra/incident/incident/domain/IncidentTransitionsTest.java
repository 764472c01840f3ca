package vn.tuantra.incident.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.incident.ActionRecorded;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.LifeCycle.Step;
import vn.tuantra.testkit.transition.TransitionTable;
import vn.tuantra.testkit.transition.TransitionTable.Life;

/** Every state × every command (domain.md, 4.3). */
class IncidentTransitionsTest {

    private interface Command extends Function<Incident, Change<Incident, IncidentEvent>> {}

    private static final UUID ESCORT = new UUID(8, 2);
    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

    /**
     * What is allowed, written down once more and by hand. Time and law are no commands of anybody: where nothing is due
     * they do nothing.
     */
    private static final String ALLOWED = """
            DRAFT        REPORT           REPORTED
            DRAFT        ESCALATE:timeout NOTHING
            DRAFT        TRANSFER         NOTHING
            REPORTED     ACKNOWLEDGE      ACKNOWLEDGED
            REPORTED     ESCALATE         REPORTED
            REPORTED     ESCALATE:timeout REPORTED
            REPORTED     RECLASSIFY       REPORTED
            REPORTED     RECORD_ACTION    REPORTED
            REPORTED     DECLARE_FALSE    FALSE_ALARM
            REPORTED     MERGE            MERGED
            REPORTED     ABSORB           REPORTED
            REPORTED     HANDLE_BY_TEAM   TOO_GRAVE_FOR_THE_TEAM
            REPORTED     TRANSFER         REPORTED
            REPORTED     REPORT           ID_ALREADY_USED
            REPORTED     COMPLETE_ACTION  REPORTED
            REPORTED     TAKE_OVER        ACKNOWLEDGED
            ACKNOWLEDGED PUT_BACK         REPORTED
            ACKNOWLEDGED ACKNOWLEDGE      ALREADY_ACKNOWLEDGED
            ACKNOWLEDGED SEND_FORCES      RESPONDING
            ACKNOWLEDGED RESPOND          RESPONDING
            ACKNOWLEDGED ESCALATE         ACKNOWLEDGED
            ACKNOWLEDGED TAKE_OVER        ACKNOWLEDGED
            ACKNOWLEDGED RECLASSIFY       ACKNOWLEDGED
            ACKNOWLEDGED RECORD_ACTION    ACKNOWLEDGED
            ACKNOWLEDGED DECLARE_FALSE    FALSE_ALARM
            ACKNOWLEDGED MERGE            MERGED
            ACKNOWLEDGED ABSORB           ACKNOWLEDGED
            ACKNOWLEDGED TRANSFER         ACKNOWLEDGED
            ACKNOWLEDGED REPORT           ID_ALREADY_USED
            ACKNOWLEDGED COMPLETE_ACTION  ACKNOWLEDGED
            ACKNOWLEDGED ESCALATE:timeout NOTHING
            ACKNOWLEDGED OFFER            ACKNOWLEDGED
            ACKNOWLEDGED ACCEPT           RESPONDING
            ACKNOWLEDGED RETURN           ACKNOWLEDGED
            ACKNOWLEDGED RETURN:withdrawn ACKNOWLEDGED
            RESPONDING   ACKNOWLEDGE      ALREADY_ACKNOWLEDGED
            RESPONDING   SEND_FORCES      RESPONDING
            RESPONDING   ARRIVE           RESPONDING
            RESPONDING   ESCALATE         RESPONDING
            RESPONDING   TAKE_OVER        RESPONDING
            RESPONDING   RECLASSIFY       RESPONDING
            RESPONDING   RECORD_ACTION    RESPONDING
            RESPONDING   HAND_OVER        HANDED_OVER
            RESPONDING   RESOLVE          RESOLVED
            RESPONDING   DECLARE_FALSE    FALSE_ALARM
            RESPONDING   MERGE            MERGED
            RESPONDING   ABSORB           RESPONDING
            RESPONDING   TRANSFER         RESPONDING
            RESPONDING   REPORT           ID_ALREADY_USED
            RESPONDING   COMPLETE_ACTION  RESPONDING
            RESPONDING   ESCALATE:timeout NOTHING
            RESPONDING   OFFER            RESPONDING
            RESPONDING   ACCEPT           RESPONDING
            RESPONDING   RETURN           RESPONDING
            RESPONDING   RETURN:withdrawn RESPONDING
            HANDED_OVER  ACKNOWLEDGE      ALREADY_ACKNOWLEDGED
            HANDED_OVER  RECLASSIFY       HANDED_OVER
            HANDED_OVER  RECORD_ACTION    HANDED_OVER
            HANDED_OVER  RESOLVE          RESOLVED
            HANDED_OVER  SEND_FORCES      RESPONDING
            HANDED_OVER  RESPOND          RESPONDING
            HANDED_OVER  TAKE_OVER        RESPONDING
            HANDED_OVER  ESCALATE         HANDED_OVER
            HANDED_OVER  DECLARE_FALSE    FALSE_ALARM
            HANDED_OVER  OFFER            HANDED_OVER
            HANDED_OVER  ACCEPT           RESPONDING
            HANDED_OVER  RETURN           HANDED_OVER
            HANDED_OVER  RETURN:withdrawn HANDED_OVER
            HANDED_OVER  MERGE            MERGED
            HANDED_OVER  ABSORB           HANDED_OVER
            HANDED_OVER  TRANSFER         HANDED_OVER
            HANDED_OVER  REPORT           ID_ALREADY_USED
            HANDED_OVER  COMPLETE_ACTION  HANDED_OVER
            HANDED_OVER  ESCALATE:timeout NOTHING
            RESOLVED     RECORD_ACTION    RESOLVED
            RESOLVED     CLOSE            CLOSED
            RESOLVED     REOPEN           RESPONDING
            RESOLVED     TRANSFER         RESOLVED
            RESOLVED     REPORT           ID_ALREADY_USED
            RESOLVED     COMPLETE_ACTION  RESOLVED
            RESOLVED     ESCALATE:timeout NOTHING
            CLOSED       REOPEN           RESPONDING
            CLOSED       REPORT           ID_ALREADY_USED
            CLOSED       ESCALATE:timeout NOTHING
            CLOSED       TRANSFER         NOTHING
            FALSE_ALARM  RESTORE          REPORTED
            FALSE_ALARM  REPORT           ID_ALREADY_USED
            FALSE_ALARM  ESCALATE:timeout NOTHING
            FALSE_ALARM  TRANSFER         NOTHING
            MERGED       RESTORE          REPORTED
            MERGED       REPORT           ID_ALREADY_USED
            MERGED       ESCALATE:timeout NOTHING
            MERGED       TRANSFER         NOTHING
            """;

    static {
        COMMANDS.put("ACKNOWLEDGE", i -> Handling.acknowledge(i, WARD_POLICE, WARD_DUTY, T0.plusSeconds(60)));
        COMMANDS.put("PUT_BACK", i -> Restoring.putBack(i, "bấm nhầm", WARD_DUTY, T0.plusSeconds(61)));
        COMMANDS.put("RESPOND", i -> Handling.respond(i, WARD_POLICE, "tự xử lý", WARD_DUTY, T0.plusSeconds(61)));
        COMMANDS.put("HANDLE_BY_TEAM", i -> Handling.handleByTeam(i, LEADER, T0.plusSeconds(61)));
        COMMANDS.put("SEND_FORCES", i -> Handling.sendForces(i, SIX_OFFICERS, WARD_DUTY));
        COMMANDS.put("ARRIVE", i -> Handling.arrive(i, DISPATCH, WARD_DUTY, T0.plusSeconds(300)));
        COMMANDS.put(
                "TAKE_OVER",
                i -> Handling.takeOver(i, DISTRICT_POLICE, CHAIN, "phức tạp", WARD_DUTY, T0.plusSeconds(300)));
        COMMANDS.put("ESCALATE", i -> Escalating.byHand(i, CHAIN, "cần hỗ trợ", WARD_DUTY, T0.plusSeconds(30)));
        COMMANDS.put("ESCALATE:timeout", i -> Escalating.ifDue(i, CHAIN, TIMER, T0.plusSeconds(301)));
        COMMANDS.put(
                "RECLASSIFY",
                i -> Escalating.reclassify(
                        i,
                        i.report(),
                        new Classification(Severity.S1, true),
                        POLICY.rule("ORD-01", Severity.S1, false, List.of(WARD)),
                        CHAIN,
                        null,
                        WARD_DUTY,
                        T0.plusSeconds(30)));
        COMMANDS.put("RECORD_ACTION", i -> Acting.record(i, Stories.arrest(Stories.ARREST), RULES, CHAIN, LEADER));
        COMMANDS.put("HAND_OVER", i -> HandingOver.toAgency(i, WARD_POLICE, Stories.receipt(Stories.AGENCY), "r"));
        COMMANDS.put("OFFER", i -> HandingOver.offer(i, WARD_POLICE, Stories.offer(WARD_POLICE, DISTRICT_POLICE)));
        COMMANDS.put(
                "ACCEPT",
                i -> HandingOver.accept(
                        offered(i), DISTRICT_POLICE, Stories.receipt(DISTRICT_POLICE), WARD_DUTY, T0.plusSeconds(600)));
        COMMANDS.put(
                "RETURN",
                i -> HandingOver.giveBack(
                        offered(i), DISTRICT_POLICE, CHAIN, "không rõ", WARD_DUTY, T0.plusSeconds(600)));
        COMMANDS.put(
                "RETURN:withdrawn",
                i -> HandingOver.withdraw(offered(i), WARD_POLICE, CHAIN, null, WARD_DUTY, T0.plusSeconds(600)));
        COMMANDS.put(
                "RESTORE",
                i -> i.state() == IncidentState.MERGED
                        ? Merging.restore(i, Stories.anAffray(), "bấm nhầm", WARD_DUTY, T0.plusSeconds(120))
                        : Ending.restore(i, "bấm nhầm", WARD_DUTY, T0.plusSeconds(120)));
        COMMANDS.put(
                "RESOLVE",
                i -> Ending.resolve(i, WARD_POLICE, Outcome.DISPERSED, "xong", WARD_COMMAND, T0.plusSeconds(900)));
        COMMANDS.put("CLOSE", i -> Ending.close(i, Set.of(), WARD_COMMAND, T0.plusSeconds(1000)));
        COMMANDS.put("REOPEN", i -> Ending.reopen(i, "tình tiết mới", WARD_COMMAND, T0.plusSeconds(2000)));
        COMMANDS.put("DECLARE_FALSE", i -> Ending.declareFalse(i, "báo nhầm", WARD_DUTY, T0.plusSeconds(90)));
        COMMANDS.put("MERGE", i -> Merging.into(i, new UUID(1, 1), WARD_DUTY, T0.plusSeconds(90)));
        COMMANDS.put(
                "TRANSFER",
                i -> Succeeding.transfer(
                        i, Map.of(WARD_POLICE, List.of(new UUID(0, 9))), "NQ 1656", TIMER, T0.plusSeconds(90)));
        COMMANDS.put("ABSORB", i -> Merging.absorb(i, Stories.anAffray(), CHAIN, WARD_DUTY, T0.plusSeconds(90)));

        COMMANDS.put("REPORT", i -> Drafting.report(i, Stories.reported(Severity.S2, false)));
        COMMANDS.put(
                "COMPLETE_ACTION",
                i -> Acting.complete(
                        escorted(i),
                        ESCORT,
                        null,
                        List.of(),
                        escort(T0.plusSeconds(900)),
                        LEADER,
                        T0.plusSeconds(950)));
    }

    @TestFactory
    Stream<DynamicTest> onlyTheTableHappens() {
        return TransitionTable.of(
                        new Life<>(
                                IncidentState.class,
                                IncidentTransitionsTest::in,
                                Incident::state,
                                Stream.of(Step.values()).map(Step::name).toList(),
                                (step, state) -> LifeCycle.after(Step.valueOf(step), state)
                                        .isPresent()),
                        COMMANDS,
                        Change::state,
                        IncidentTransitionsTest::tells,
                        Change::nothing)
                .tests(ALLOWED);
    }

    private static Incident in(IncidentState state) {
        return switch (state) {
            case DRAFT -> Stories.aDraft();
            case REPORTED -> Stories.anAffray();
            case ACKNOWLEDGED -> Stories.acknowledged();
            case RESPONDING -> Stories.responding();
            case HANDED_OVER -> Stories.handedOver();
            case RESOLVED -> Stories.resolved();
            case CLOSED -> Stories.closed();
            case FALSE_ALARM -> Stories.falseAlarm();
            case MERGED -> Stories.merged();
        };
    }

    /** Whatever leads somewhere is told as it is now and noted in the history. */
    private static void tells(Incident before, Change<Incident, IncidentEvent> change) {
        // An arrest makes the affray an affray with an arrest: a second fact.
        assertThat(change.events()).hasSize(change.events().getFirst() instanceof ActionRecorded ? 2 : 1);
        assertThat(change.events().getLast().incident())
                .isEqualTo(change.state().summary());
        int known = before.history().size();
        // The history of a case begins when it is reported.
        assertThat(change.state().history()).hasSizeGreaterThan(before.state() == IncidentState.DRAFT ? -1 : known);
        assertThat(change.state().history().subList(0, known)).isEqualTo(before.history());
    }

    /** To the district, which has not answered yet. */
    private static Incident offered(Incident incident) {
        return new Revision(incident)
                .offered(Stories.offer(WARD_POLICE, DISTRICT_POLICE))
                .done();
    }

    /** With an escort whose receipt is still missing. */
    private static Incident escorted(Incident incident) {
        OnSceneAction open = Stories.action(ESCORT, ActionType.ESCORT, escort(null));
        return new Revision(incident).acted(List.of(open)).done();
    }

    private static Particulars escort(@Nullable Instant arrived) {
        Instant departed = T0.plusSeconds(300);
        return Stories.particulars()
                .escort(
                        arrived == null
                                ? new Particulars.Escort(
                                        Stories.ARREST, departed, WARD_POLICE, null, null, null, null, null, null)
                                : new Particulars.Escort(
                                        Stories.ARREST,
                                        departed,
                                        WARD_POLICE,
                                        null,
                                        arrived,
                                        "Trực ban",
                                        "BB-1",
                                        null,
                                        "Khỏe mạnh"));
    }
}
