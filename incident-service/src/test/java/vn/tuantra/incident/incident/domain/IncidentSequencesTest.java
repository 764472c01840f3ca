package vn.tuantra.incident.incident.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.incident.domain.Stories.CHAIN;
import static vn.tuantra.incident.incident.domain.Stories.CITY_DUTY;
import static vn.tuantra.incident.incident.domain.Stories.CITY_POLICE;
import static vn.tuantra.incident.incident.domain.Stories.DISTRICT_POLICE;
import static vn.tuantra.incident.incident.domain.Stories.LEADER;
import static vn.tuantra.incident.incident.domain.Stories.POLICY;
import static vn.tuantra.incident.incident.domain.Stories.RULES;
import static vn.tuantra.incident.incident.domain.Stories.T0;
import static vn.tuantra.incident.incident.domain.Stories.TIMER;
import static vn.tuantra.incident.incident.domain.Stories.WARD;
import static vn.tuantra.incident.incident.domain.Stories.WARD_COMMAND;
import static vn.tuantra.incident.incident.domain.Stories.WARD_DUTY;
import static vn.tuantra.incident.incident.domain.Stories.WARD_POLICE;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.IncidentTakenOver;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.contract.incident.Severity;

/** Whatever is done in whatever order: no illegal state, no alert lost, no history rewritten. */
class IncidentSequencesTest {

    private interface Step {
        Change<Incident, IncidentEvent> apply(Incident incident, Instant at, int variant);
    }

    /** One command of a random sequence. */
    record Move(String name, int afterSeconds, int variant) {}

    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final Map<String, Step> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("acknowledge", (i, at, v) -> Handling.acknowledge(i, unit(v), WARD_DUTY, at));
        STEPS.put("respond", (i, at, v) -> Handling.respond(i, unit(v), null, WARD_DUTY, at));
        STEPS.put("handle", (i, at, v) -> Handling.handleByTeam(i, LEADER, at));
        STEPS.put(
                "send",
                (i, at, v) -> Handling.sendForces(
                        i, new Dispatch(new UUID(3, v), unit(v), 1 + v, null, null, at, null), WARD_DUTY));
        STEPS.put("arrive", (i, at, v) -> Handling.arrive(i, new UUID(3, v), WARD_DUTY, at));
        STEPS.put("takeOver", (i, at, v) -> Handling.takeOver(i, unit(v), CHAIN, "r", CITY_DUTY, at));
        STEPS.put("escalate", (i, at, v) -> Escalating.byHand(i, CHAIN, "r", LEADER, at));
        STEPS.put("timeout", (i, at, v) -> Escalating.ifDue(i, CHAIN, TIMER, at));
        STEPS.put("reclassify", (i, at, v) -> {
            Severity severity = SEVERITIES.get(v % 4);
            return Escalating.reclassify(
                    i,
                    i.report(),
                    new Classification(severity, v % 2 == 0),
                    POLICY.rule("ORD-01", severity, v % 3 == 0, List.of(WARD)),
                    CHAIN,
                    "r",
                    WARD_COMMAND,
                    at);
        });
        STEPS.put("arrest", (i, at, v) -> Acting.record(i, Stories.arrest(new UUID(4, v)), RULES, CHAIN, LEADER));
        STEPS.put("toAgency", (i, at, v) -> HandingOver.toAgency(i, unit(v), Stories.receipt(Stories.AGENCY), "r"));
        STEPS.put("offer", (i, at, v) -> HandingOver.offer(i, unit(v), Stories.offer(unit(v), unit(v + 1))));
        STEPS.put("accept", (i, at, v) -> HandingOver.accept(i, unit(v), Stories.receipt(unit(v)), WARD_DUTY, at));
        STEPS.put("giveBack", (i, at, v) -> HandingOver.giveBack(i, unit(v), CHAIN, "r", WARD_DUTY, at));
        STEPS.put("withdraw", (i, at, v) -> HandingOver.withdraw(i, unit(v), CHAIN, null, WARD_DUTY, at));
        STEPS.put("putBack", (i, at, v) -> Restoring.putBack(i, "r", WARD_DUTY, at));
        STEPS.put("restore", (i, at, v) -> Ending.restore(i, "r", WARD_DUTY, at));
        STEPS.put("resolve", (i, at, v) -> Ending.resolve(i, unit(v), Outcome.REMINDED, "x", WARD_COMMAND, at));
        STEPS.put(
                "transfer",
                (i, at, v) -> Succeeding.transfer(
                        i, Map.of(unit(v), List.of(new UUID(0, 20 + v), new UUID(0, 30 + v))), null, TIMER, at));
        STEPS.put("close", (i, at, v) -> Ending.close(i, Set.of(), WARD_COMMAND, at));
        STEPS.put("reopen", (i, at, v) -> Ending.reopen(i, "r", WARD_COMMAND, at));
        STEPS.put("falseAlarm", (i, at, v) -> Ending.declareFalse(i, "r", WARD_DUTY, at));
        STEPS.put("merge", (i, at, v) -> Merging.into(i, new UUID(6, v), WARD_DUTY, at));
        STEPS.put("absorb", (i, at, v) -> {
            Incident other = Stories.reported(SEVERITIES.get(v % 3), false).state();
            Change<Incident, IncidentEvent> absorbed = Merging.absorb(i, other, CHAIN, WARD_DUTY, at);
            return new Change<>(
                    Merging.finish(
                                    absorbed.state(),
                                    Merging.into(other, i.id(), WARD_DUTY, at).state(),
                                    CHAIN,
                                    WARD_DUTY,
                                    at)
                            .state(),
                    absorbed.events());
        });
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.of(STEPS.keySet()),
                        Arbitraries.integers().between(1, 2400),
                        Arbitraries.integers().between(0, 5))
                .as(Move::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 1500)
    void noSequenceReachesAnIllegalStateOrLosesAnAlert(@ForAll("moves") List<Move> moves, @ForAll Severity severity) {
        Change<Incident, IncidentEvent> reported = Stories.reported(severity, false);
        Incident incident = reported.state();
        Set<UUID> told = new HashSet<>();
        hear(told, reported.events());
        Instant now = T0;

        for (Move move : moves) {
            now = now.plusSeconds(move.afterSeconds());
            Incident before = incident;
            Change<Incident, IncidentEvent> change;
            try {
                change = requireNonNull(STEPS.get(move.name())).apply(before, now, move.variant());
            } catch (Refusal refusal) {
                assertThat(refusal.code()).matches("[A-Z_]+");
                continue;
            }
            incident = change.state();
            hear(told, change.events());
            assertThatNothingWasLost(before, incident, told);
            assertThat(change.events())
                    .allSatisfy(fact -> assertThat(fact.audience()).containsAll(before.audience()));
        }
    }

    private static void assertThatNothingWasLost(Incident before, Incident after, Set<UUID> told) {
        // Every unit that holds the alert was named as a target by some fact, and stays.
        assertThat(told).containsExactlyInAnyOrderElementsOf(after.audience());
        assertThat(after.audience()).containsAll(before.audience());
        assertThat(after.history().subList(0, before.history().size())).isEqualTo(before.history());
        assertThat(after.actions().size())
                .isGreaterThanOrEqualTo(before.actions().size());
        assertThat(after.jurisdiction()).isEqualTo(before.jurisdiction());
        assertThat(after.report().receivedAt()).isEqualTo(before.report().receivedAt());
        if (after.acknowledgement() != null && before.acknowledgement() != null) {
            assertThat(after.acknowledgement()).isEqualTo(before.acknowledgement());
        }
        // No alarm without a clock or somebody who works on it; and no clock for anything else.
        boolean waiting = after.alerting().nextEscalationAt() != null;
        boolean alarm =
                !after.audience().isEmpty() && after.classification().severity().compareTo(Severity.S4) < 0;
        assertThat(waiting && Waiting.of(after, T0) == null).isFalse();
        assertThat(alarm && Waiting.of(after, T0) != null && !waiting).isFalse();
        assertThat(after.state() == IncidentState.RESOLVED && after.resolution() == null)
                .isFalse();
        assertThat(after.state() == IncidentState.HANDED_OVER && after.receipt() == null)
                .isFalse();
    }

    private static void hear(Set<UUID> told, List<IncidentEvent> events) {
        // Who takes a case from above knows of it.
        events.stream()
                .filter(IncidentTakenOver.class::isInstance)
                .map(IncidentTakenOver.class::cast)
                .map(IncidentTakenOver::toUnitId)
                .forEach(told::add);
        events.forEach(
                event -> event.targets().stream().map(AlertTarget::unitId).forEach(told::add));
    }

    private static UUID unit(int variant) {
        return List.of(WARD_POLICE, DISTRICT_POLICE, CITY_POLICE).get(variant % 3);
    }
}
