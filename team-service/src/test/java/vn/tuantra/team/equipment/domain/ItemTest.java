package vn.tuantra.team.equipment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.tuantra.contract.equipment.EquipmentCheckInMissed;
import vn.tuantra.contract.equipment.EquipmentKind;
import vn.tuantra.contract.team.TeamPermitExpiring;
import vn.tuantra.team.equipment.domain.Item.Status;
import vn.tuantra.testkit.transition.TransitionTable;
import vn.tuantra.testkit.transition.TransitionTable.Life;

class ItemTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 2);
    private static final LocalDate EXPIRES = LocalDate.of(2025, 3, 1);
    private static final Instant DUE = Instant.parse("2024-07-02T16:00:00Z");
    private static final Duration GRACE = Duration.ofHours(2);
    private static final Actor BY = new Actor("staff", "WARD_PC_STAFF", null);
    private static final Holding HOLDING = new Holding(new UUID(1, 1), new UUID(2, 2), "31/QĐ-UBND", DAY);
    private static final HolderCheck FIT = new HolderCheck(true, true);

    private static final Map<String, UnaryOperator<Item>> COMMANDS = Map.of(
            "issue-equipment", item -> item.issue(HOLDING, FIT, DAY, BY).state(),
            "return-equipment", item -> item.giveBack(DAY, BY).state(),
            "find-equipment", item -> item.find(DAY, BY).state(),
            "check-out-equipment",
                    item -> item.checkOut(new UUID(3, 3), DUE, DAY, BY).state(),
            "check-in-equipment", item -> item.checkIn(BY).state(),
            "report-loss", item -> item.lose(BY).state(),
            "report-damage", item -> item.breakDown(BY).state(),
            "write-off-equipment", item -> item.writeOff(BY).state(),
            "renew-permit", item -> item.renew(permit(), BY).state());

    private static final String ALLOWED = """
            IN_STOCK    issue-equipment     ISSUED
            IN_STOCK    report-loss         LOST
            IN_STOCK    report-damage       BROKEN
            IN_STOCK    renew-permit        IN_STOCK
            ISSUED      return-equipment    IN_STOCK
            ISSUED      check-out-equipment CHECKED_OUT
            ISSUED      report-loss         LOST
            ISSUED      report-damage       BROKEN
            ISSUED      renew-permit        ISSUED
            CHECKED_OUT check-in-equipment  ISSUED
            CHECKED_OUT report-loss         LOST
            CHECKED_OUT report-damage       BROKEN
            CHECKED_OUT renew-permit        CHECKED_OUT
            BROKEN      report-loss         LOST
            BROKEN      write-off-equipment WRITTEN_OFF
            LOST        find-equipment      IN_STOCK
            LOST        write-off-equipment WRITTEN_OFF
            """;

    @TestFactory
    Stream<DynamicTest> goesItsWay() {
        return TransitionTable.of(
                        new Life<>(Status.class, ItemTest::in, Item::status, Item.STEPS.names(), Item.STEPS::allows),
                        COMMANDS)
                .tests(ALLOWED);
    }

    @Test
    void isNotIssuedWithoutPermitTrainingOrRight() {
        Item baton = in(Status.IN_STOCK);
        assertRefused(() -> baton.issue(HOLDING, new HolderCheck(false, true), DAY, BY), "HOLDER_NOT_ALLOWED");
        assertRefused(() -> baton.issue(HOLDING, new HolderCheck(true, false), DAY, BY), "HOLDER_NOT_TRAINED");
        assertRefused(() -> baton.issue(HOLDING, FIT, EXPIRES, BY), "PERMIT_EXPIRED");
        assertThat(baton.issue(HOLDING, FIT, EXPIRES.minusDays(1), BY).state().status())
                .isEqualTo(Status.ISSUED);
        assertRefused(() -> in(Status.ISSUED).checkOut(new UUID(3, 3), DUE, EXPIRES, BY), "PERMIT_EXPIRED");
        assertRefused(() -> item(EquipmentKind.SUPPORT_TOOL, "keeper", null).registered(BY), "PERMIT_MISSING");
        assertRefused(() -> item(EquipmentKind.WEAPON, null, permit()).registered(BY), "CUSTODIAN_MISSING");
        Item torch = item(EquipmentKind.MEANS, null, null);
        assertThat(torch.issue(HOLDING, new HolderCheck(true, false), DAY, BY)
                        .state()
                        .status())
                .isEqualTo(Status.ISSUED);
    }

    @Test
    void remembersWhoHeldItWhenItComesBackOrIsFound() {
        Item found =
                in(Status.ISSUED).lose(BY).state().find(DAY.plusDays(3), BY).state();
        assertThat(found.holding()).isNull();
        assertThat(found.past()).containsExactly(new PastHolding(HOLDING, DAY.plusDays(3)));
        Item again = found.issue(HOLDING, FIT, DAY.plusDays(4), BY)
                .state()
                .giveBack(DAY.plusDays(9), BY)
                .state();
        assertThat(again.past()).hasSize(2);
    }

    @Test
    void isMissedOnceTwoHoursAfterThePatrol() {
        Item out = in(Status.CHECKED_OUT);
        assertThat(out.missIfLate(DUE.plus(GRACE).minusSeconds(1), GRACE).events())
                .isEmpty();
        var missed = out.missIfLate(DUE.plus(GRACE), GRACE);
        assertThat(missed.events()).singleElement().isInstanceOf(EquipmentCheckInMissed.class);
        assertThat(missed.state()
                        .missIfLate(DUE.plus(GRACE).plusSeconds(60), GRACE)
                        .events())
                .isEmpty();
        assertThat(in(Status.ISSUED).missIfLate(DUE.plus(GRACE), GRACE).events())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: told {1}")
    @CsvSource({"2025-01-29, 0", "2025-01-30, 30", "2025-02-22, 7", "2025-03-01, 0"})
    void tellsOfAPermitThatEndsOncePerStep(LocalDate today, int step) {
        var due = in(Status.ISSUED).remindOfPermit(today, List.of(30, 7));
        if (step == 0) {
            assertThat(due.events()).isEmpty();
            return;
        }
        assertThat(due.events()).singleElement().isInstanceOfSatisfying(TeamPermitExpiring.class, fact -> {
            assertThat(fact.daysLeft()).isEqualTo(step);
            assertThat(fact.teamId()).isEqualTo(HOLDING.teamId());
        });
        assertThat(due.state().remindOfPermit(today, List.of(30, 7)).events()).isEmpty();
        assertThat(in(Status.LOST).remindOfPermit(today, List.of(30, 7)).events())
                .isEmpty();
    }

    private static Permit permit() {
        return new Permit("GP-17", EXPIRES, List.of());
    }

    private static Item item(EquipmentKind kind, @Nullable String custodian, @Nullable Permit permit) {
        return new Item(
                new UUID(9, 9),
                new UUID(8, 8),
                kind,
                "RUBBER_BATON",
                "B-1",
                custodian,
                permit,
                Status.IN_STOCK,
                null,
                null,
                List.of());
    }

    private static Item in(Status status) {
        Item stock = item(EquipmentKind.SUPPORT_TOOL, "keeper", permit());
        return switch (status) {
            case IN_STOCK -> stock;
            case ISSUED -> stock.issue(HOLDING, FIT, DAY, BY).state();
            case CHECKED_OUT ->
                in(Status.ISSUED).checkOut(new UUID(3, 3), DUE, DAY, BY).state();
            case LOST -> stock.lose(BY).state();
            case BROKEN -> stock.breakDown(BY).state();
            case WRITTEN_OFF -> in(Status.BROKEN).writeOff(BY).state();
        };
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call).hasMessageStartingWith(code);
    }
}
