package vn.tuantra.team.welfare.allowance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.team.welfare.allowance.domain.AllowanceRun.Status;
import vn.tuantra.testkit.transition.TransitionTable;
import vn.tuantra.testkit.transition.TransitionTable.Life;

class AllowanceTest {

    private static final String LAW = "LAW30-HN-2024";
    private static final UUID TEAM = new UUID(1, 1);
    private static final UUID LEADER = new UUID(2, 1);
    private static final UUID MEMBER = new UUID(2, 2);
    private static final LocalDate LAW_DAY = LocalDate.of(2024, 7, 1);
    private static final Instant NOW = Instant.parse("2024-09-01T02:00:00Z");
    private static final List<Rate> RATES = List.of(
            rate("month", null, 2_520_000, Rate.Unit.MONTH),
            rate("leader", MemberRole.LEADER, 300_000, Rate.Unit.MONTH),
            rate("day", null, 100_000, Rate.Unit.DAY));

    @ParameterizedTest(name = "{0} to {1} as {2}: {3}")
    @CsvSource({
        "2024-07-01, , MEMBER, 2520000",
        "2024-07-01, , LEADER, 2820000",
        "2024-07-16, , MEMBER, 1300645",
        "2024-07-31, , MEMBER, 81290",
        "2024-07-01, 2024-07-02, MEMBER, 81290",
        "2022-04-01, , MEMBER, 2520000"
    })
    void paysMonthlyRatesByTheDay(LocalDate from, @Nullable LocalDate until, MemberRole role, long amount) {
        assertThat(lines(YearMonth.of(2024, 7), List.of(service(MEMBER, role, from, until)), List.of()))
                .singleElement()
                .satisfies(line -> assertThat(line.amountVnd()).isEqualTo(amount));
    }

    @Test
    void paysNothingBeforeTheRatesBeginOrUnderAnotherPolicy() {
        assertThat(lines(
                        YearMonth.of(2024, 6),
                        List.of(service(MEMBER, MemberRole.MEMBER, LAW_DAY.minusYears(1), null)),
                        List.of()))
                .isEmpty();
        Service underThePlan = new Service(TEAM, MEMBER, "PLAN-2022", MemberRole.MEMBER, LAW_DAY, null);
        assertThat(lines(YearMonth.of(2024, 7), List.of(underThePlan), List.of()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1} minutes on one day: {2} duty days")
    @CsvSource({"240, 0, 1", "239, 0, 0", "120, 120, 1", "600, 300, 1"})
    void countsDaysWithFourHoursOfLoggedPatrols(int first, int second, int days) {
        List<Turn> turns = List.of(turn("2024-07-02", first), turn("2024-07-02", second));
        AllowanceLine line = lines(
                        YearMonth.of(2024, 7), List.of(service(MEMBER, MemberRole.MEMBER, LAW_DAY, null)), turns)
                .getFirst();
        assertThat(line.amountVnd()).isEqualTo(2_520_000 + days * 100_000L);
    }

    @Test
    void followsAChangeOfRoleWithinTheMonth() {
        AllowanceLine line = lines(
                        YearMonth.of(2024, 7),
                        List.of(
                                service(MEMBER, MemberRole.MEMBER, LAW_DAY, LocalDate.of(2024, 7, 11)),
                                service(MEMBER, MemberRole.LEADER, LocalDate.of(2024, 7, 11), null)),
                        List.of())
                .getFirst();
        assertThat(line.amountVnd()).isEqualTo(2_520_000 + 300_000L * 21 / 31);
    }

    private static final Map<String, UnaryOperator<AllowanceRun>> COMMANDS = Map.of(
            "calculate-allowance",
                    run -> run.recalculate(someLines(), by("staff")).state(),
            "check-allowance", run -> run.check(by("checker")).state(),
            "return-allowance", run -> run.sendBack(by("checker")).state(),
            "approve-allowance", run -> run.approve(by("chair")).state(),
            "pay-allowance", run -> run.pay(by("cashier")).state(),
            "confirm-allowance", run -> run.confirm(by("clerk")).state(),
            "reverse-allowance",
                    run -> run.reverse(MEMBER, "Tính nhầm", NOW, by("chair")).state());

    private static final String ALLOWED = """
            CALCULATED calculate-allowance CALCULATED
            CALCULATED check-allowance     CHECKED
            CALCULATED return-allowance    RETURNED
            RETURNED   calculate-allowance CALCULATED
            CHECKED    approve-allowance   APPROVED
            CHECKED    return-allowance    RETURNED
            APPROVED   pay-allowance       PAID
            PAID       confirm-allowance   CONFIRMED
            PAID       reverse-allowance   PAID
            CONFIRMED  reverse-allowance   CONFIRMED
            """;

    @TestFactory
    Stream<DynamicTest> goesItsWay() {
        return TransitionTable.of(
                        new Life<>(
                                Status.class,
                                AllowanceTest::in,
                                AllowanceRun::status,
                                AllowanceRun.STEPS.names(),
                                AllowanceRun.STEPS::allows),
                        COMMANDS)
                .tests(ALLOWED);
    }

    @Test
    void letsNobodyTakeTwoStepsInARow() {
        assertThatThrownBy(() -> in(Status.CALCULATED).check(by("staff"))).hasMessageContaining("SAME_PERSON");
        assertThatThrownBy(() -> in(Status.CHECKED).approve(by("staff"))).hasMessageContaining("SAME_PERSON");
        assertThatThrownBy(() -> in(Status.CHECKED).approve(by("checker"))).hasMessageContaining("SAME_PERSON");
        assertThatThrownBy(() -> in(Status.APPROVED).pay(by("chair"))).hasMessageContaining("SAME_PERSON");
        assertThatThrownBy(() -> in(Status.PAID).confirm(by("cashier"))).hasMessageContaining("SAME_PERSON");
    }

    @Test
    void correctsByAnEntryThatTakesBackOnceAndRewritesNothing() {
        AllowanceRun reversed =
                in(Status.PAID).reverse(MEMBER, "Tính nhầm", NOW, by("chair")).state();
        assertThat(reversed.lines()).isEqualTo(in(Status.PAID).lines());
        assertThat(reversed.reversals())
                .singleElement()
                .satisfies(entry -> assertThat(entry.amountVnd()).isEqualTo(-2_520_000));
        assertThatThrownBy(() -> reversed.reverse(MEMBER, "Lại", NOW, by("chair")))
                .hasMessageContaining("ALREADY_REVERSED");
        assertThatThrownBy(() -> reversed.reverse(TEAM, "Ai đó", NOW, by("chair")))
                .hasMessageContaining("NO_SUCH_LINE");
    }

    private static AllowanceRun in(Status status) {
        AllowanceRun run = AllowanceRun.calculated(new UUID(9, 9), new UUID(8, 8), "2024-07", someLines(), by("staff"))
                .state();
        return switch (status) {
            case CALCULATED -> run;
            case RETURNED -> run.sendBack(by("checker")).state();
            case CHECKED -> run.check(by("checker")).state();
            case APPROVED -> in(Status.CHECKED).approve(by("chair")).state();
            case PAID -> in(Status.APPROVED).pay(by("cashier")).state();
            case CONFIRMED -> in(Status.PAID).confirm(by("clerk")).state();
        };
    }

    private static List<AllowanceLine> someLines() {
        return lines(YearMonth.of(2024, 7), List.of(service(MEMBER, MemberRole.MEMBER, LAW_DAY, null)), List.of());
    }

    private static List<AllowanceLine> lines(YearMonth month, List<Service> services, List<Turn> turns) {
        return new Calculation(month, RATES, Duration.ofHours(4), turns).of(services);
    }

    private static Service service(UUID member, MemberRole role, LocalDate from, @Nullable LocalDate until) {
        return new Service(TEAM, member, LAW, role, from, until);
    }

    private static Turn turn(String day, int minutes) {
        return new Turn(
                UUID.randomUUID(), TEAM, LocalDate.parse(day), Duration.ofMinutes(minutes), Set.of(LEADER, MEMBER));
    }

    private static Rate rate(String name, @Nullable MemberRole role, long amount, Rate.Unit unit) {
        return new Rate(name, LAW, role, amount, unit, LAW_DAY, null, "NQ");
    }

    private static Actor by(String subject) {
        return new Actor(subject, "WARD_PC_STAFF", null);
    }
}
