package vn.tuantra.team.equipment.domain;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.equipment.EquipmentCheckInMissed;
import vn.tuantra.contract.equipment.EquipmentKind;
import vn.tuantra.contract.team.TeamPermitExpiring;
import vn.tuantra.team.equipment.domain.Item.Status;

class ItemTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 2);
    private static final LocalDate EXPIRES = LocalDate.of(2025, 3, 1);
    private static final Instant DUE = Instant.parse("2024-07-02T16:00:00Z");
    private static final Duration GRACE = Duration.ofHours(2);
    private static final Actor BY = new Actor("staff", "WARD_PC_STAFF", null);
    private static final Holding HOLDING = new Holding(new UUID(1, 1), new UUID(2, 2), "31/QĐ-UBND", DAY);
    private static final HolderCheck FIT = new HolderCheck(true, true);

    private static final Map<String, UnaryOperator<Item>> COMMANDS = Map.of(
            "issue", item -> item.issue(HOLDING, FIT, DAY, BY).state(),
            "return", item -> item.giveBack(BY).state(),
            "check-out", item -> item.checkOut(new UUID(3, 3), DUE, DAY, BY).state(),
            "check-in", item -> item.checkIn(BY).state(),
            "lose", item -> item.lose(BY).state(),
            "break", item -> item.breakDown(BY).state(),
            "write-off", item -> item.writeOff(BY).state(),
            "renew-permit", item -> item.renew(permit(), BY).state());

    private static final Map<String, Status> ALLOWED = Map.ofEntries(
            entry("IN_STOCK issue", Status.ISSUED),
            entry("IN_STOCK lose", Status.LOST),
            entry("IN_STOCK break", Status.BROKEN),
            entry("IN_STOCK renew-permit", Status.IN_STOCK),
            entry("ISSUED return", Status.IN_STOCK),
            entry("ISSUED check-out", Status.CHECKED_OUT),
            entry("ISSUED lose", Status.LOST),
            entry("ISSUED break", Status.BROKEN),
            entry("ISSUED renew-permit", Status.ISSUED),
            entry("CHECKED_OUT check-in", Status.ISSUED),
            entry("CHECKED_OUT lose", Status.LOST),
            entry("CHECKED_OUT break", Status.BROKEN),
            entry("CHECKED_OUT renew-permit", Status.CHECKED_OUT),
            entry("BROKEN lose", Status.LOST),
            entry("BROKEN write-off", Status.WRITTEN_OFF),
            entry("LOST write-off", Status.WRITTEN_OFF));

    static Stream<Arguments> everyStateAndCommand() {
        return Stream.of(Status.values())
                .flatMap(status -> COMMANDS.keySet().stream().map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateAndCommand")
    void goesItsWay(Status status, String command) {
        UnaryOperator<Item> step = Objects.requireNonNull(COMMANDS.get(command));
        Status next = ALLOWED.get(status + " " + command);
        if (next == null) {
            assertThatThrownBy(() -> step.apply(in(status))).hasMessageContaining("ILLEGAL_TRANSITION");
        } else {
            assertThat(step.apply(in(status)).status()).isEqualTo(next);
        }
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
                null);
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
