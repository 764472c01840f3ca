package vn.tuantra.reporting.consolidation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.report.ConsolidationSent;
import vn.tuantra.reporting.consolidation.domain.Consolidation.Status;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.indicator.domain.Sample;
import vn.tuantra.reporting.obligation.domain.Calendars;
import vn.tuantra.reporting.obligation.domain.Due;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.Obligation.Kind;
import vn.tuantra.reporting.submission.domain.DocumentNumber;
import vn.tuantra.testkit.transition.TransitionTable;
import vn.tuantra.testkit.transition.TransitionTable.Life;

class ConsolidationTest {

    private static final UUID TEAM = new UUID(6, 1);
    private static final Actor COMMANDER = new Actor("c", "DISTRICT_POLICE_COMMAND", TEAM);
    /** The last moment before 15/6/2022. */
    private static final Instant LAST_MOMENT = Instant.parse("2022-06-14T16:59:59.999Z");

    private static final Seal SEAL = new Seal(new DocumentNumber("BC", 2022, 1), LAST_MOMENT, COMMANDER, null, null);

    private static final Part ONE = part(1, List.of(new Cell("I1", "ORD.S2", 3)), 1L, 5L);
    private static final Part TWO = part(2, List.of(new Cell("I1", "ORD.S2", 4), new Cell("I1", "FIR.S1", 1)), 100L);
    private static final Missing MISSING = new Missing(new UUID(7, 3), "Phường Điện Biên", "DRAFT");
    private static final Gathered GATHERED = new Gathered(List.of(ONE, TWO), List.of(MISSING));

    private static final Map<String, Function<Consolidation, Change<Consolidation, ConsolidationSent>>> COMMANDS =
            Map.of(
                    "compile-consolidation", each -> each.recompile(GATHERED, LAST_MOMENT),
                    "sign-consolidation", each -> each.sign(GATHERED, SEAL),
                    "send-consolidation", each -> each.send(LAST_MOMENT, COMMANDER));

    private static final String ALLOWED = """
            COMPILED compile-consolidation COMPILED
            COMPILED sign-consolidation    SIGNED
            SIGNED   send-consolidation    SENT
            """;

    @TestFactory
    Stream<DynamicTest> allowsExactlyItsWay() {
        return TransitionTable.of(
                        new Life<>(
                                Status.class,
                                ConsolidationTest::in,
                                Consolidation::status,
                                Consolidation.STEPS.names(),
                                Consolidation.STEPS::allows),
                        COMMANDS,
                        Change::state,
                        (_, change) -> assertThat(change.events())
                                .hasSize(change.state().status() == Status.SENT ? 1 : 0),
                        Change::nothing)
                .tests(ALLOWED);
    }

    @Test
    void isTheSumOfWhatWasAcceptedAndNamesWhoIsMissing() {
        Figures total = GATHERED.total();
        assertThat(total.at("I1", "ORD.S2")).isEqualTo(7);
        assertThat(total.total("I1")).isEqualTo(8);
        assertThat(total.samples())
                .singleElement()
                .satisfies(delays -> assertThat(delays.median()).isEqualTo(5));

        ConsolidationSent sent =
                in(Status.SIGNED).send(LAST_MOMENT, COMMANDER).events().getFirst();
        assertThat(sent.reports()).isEqualTo(2);
        assertThat(sent.missingUnitIds()).containsExactly(MISSING.unitId());
    }

    @Test
    void isNotSignedOverFiguresThatHaveChanged() {
        Gathered more = new Gathered(List.of(ONE), List.of());
        assertThatThrownBy(() -> in(Status.COMPILED).sign(more, SEAL)).hasMessageContaining("COMPILE_ANEW");
        Gathered onlyStatusChanged = new Gathered(
                GATHERED.parts(), List.of(new Missing(MISSING.unitId(), MISSING.unitNameVi(), "UNDER_REVIEW")));
        assertThat(in(Status.COMPILED).sign(onlyStatusChanged, SEAL).state().status())
                .isEqualTo(Status.SIGNED);
    }

    @Test
    void isLateFromTheMillisecondOnWhichTheDistrictsDayBegins() {
        assertThat(in(Status.SIGNED).send(LAST_MOMENT, COMMANDER).state().isLate())
                .isFalse();
        assertThat(in(Status.SIGNED)
                        .send(LAST_MOMENT.plusMillis(1), COMMANDER)
                        .events()
                        .getFirst()
                        .late())
                .isTrue();
    }

    private static Consolidation in(Status status) {
        Consolidation compiled =
                Consolidation.compile(owed(), GATHERED, LAST_MOMENT).state();
        return switch (status) {
            case COMPILED -> compiled;
            case SIGNED -> compiled.sign(GATHERED, SEAL).state();
            case SENT -> in(Status.SIGNED).send(LAST_MOMENT, COMMANDER).state();
        };
    }

    private static Obligation owed() {
        Due due = Calendars.ofThePlan().due("2022-H1").orElseThrow();
        return new Obligation(
                Obligation.idOf(Kind.CONSOLIDATION, TEAM, "2022-H1"),
                Kind.CONSOLIDATION,
                TEAM,
                "Đội Xây dựng phong trào",
                due.period(),
                due.consolidation(),
                null,
                List.of(TEAM));
    }

    private static Part part(int number, List<Cell> cells, Long... delays) {
        return new Part(
                new UUID(7, number),
                "Phường " + number,
                new UUID(8, number),
                1,
                new Figures(cells, List.of(new Sample("I2b", List.of(delays)))));
    }
}
