package vn.tuantra.notification.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.alert.DeliveryState;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.alert.Delivery;
import vn.tuantra.notification.alert.Ledger;
import vn.tuantra.notification.alert.Sighting;
import vn.tuantra.notification.duty.Address;
import vn.tuantra.notification.duty.Contact;
import vn.tuantra.notification.duty.OnCall;
import vn.tuantra.notification.duty.QuietHours;

class CallPlanTest {

    /** 22:00 in Hanoi. */
    private static final Instant RAISED = Instant.parse("2022-04-15T15:00:00Z");

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final CallingProperties TIMES = new CallingProperties(
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            4,
            Duration.ofSeconds(2),
            Duration.ofHours(4),
            Duration.ofSeconds(30),
            SECOND);
    private static final OnCall FIRST = person("first", 0, null, Channel.SMS, Channel.VOICE);
    private static final OnCall SECOND_MAN = person("second", 1, null, Channel.SMS);

    private final CallPlan plan = new CallPlan(TIMES, channel -> true);

    @Test
    void gravestCasesCallTheFirstPersonAtOnceAndLookAgainForTheSecond() {
        CallPlan.Step step = plan.next(alert(Severity.S1, held()), List.of(FIRST, SECOND_MAN), Set.of(), null, RAISED);

        assertThat(step.fresh()).singleElement().satisfies(line -> {
            assertThat(line.channel()).isEqualTo(Channel.SMS);
            assertThat(line.recipient()).isEqualTo("first");
        });
        assertThat(plan.next(
                                alert(
                                        Severity.S1,
                                        withLine(step.fresh().getFirst().sent(RAISED, null))),
                                List.of(FIRST, SECOND_MAN),
                                Set.of(),
                                null,
                                RAISED)
                        .next())
                .isEqualTo(RAISED.plusSeconds(30));
    }

    @Test
    void theNextPersonIsCalledAfterAWhile() {
        CallPlan.Step step = plan.next(
                alert(Severity.S2, held()), List.of(FIRST, SECOND_MAN), Set.of(), null, RAISED.plusSeconds(60));

        assertThat(step.fresh()).extracting(Delivery::recipient).containsExactly("first", "second");
    }

    @Test
    void mildCasesCallNobodyWhileAScreenHasThemAndNobodyBeforeTheGraceIsOver() {
        assertThat(plan.next(alert(Severity.S3, held()), List.of(FIRST), Set.of(), null, RAISED.plusSeconds(600))
                        .fresh())
                .isEmpty();
        CallPlan.Step waiting = plan.next(alert(Severity.S3, empty()), List.of(FIRST), Set.of(), null, RAISED);
        assertThat(waiting.fresh()).isEmpty();
        assertThat(waiting.next()).isEqualTo(RAISED.plusSeconds(5));
    }

    @Test
    void anUndeliveredMildCaseCallsUnlessSomebodyHasSeenItMeanwhile() {
        Ledger undelivered = new Ledger(null, List.of(), RAISED.plusSeconds(5), List.of(), null);
        Ledger seen = new Ledger(
                null,
                List.of(new Sighting("officer", null, RAISED.plusSeconds(6))),
                RAISED.plusSeconds(5),
                List.of(),
                null);

        assertThat(plan.next(alert(Severity.S3, undelivered), List.of(FIRST), Set.of(), null, RAISED.plusSeconds(5))
                        .fresh())
                .hasSize(1);
        assertThat(plan.next(alert(Severity.S3, seen), List.of(FIRST), Set.of(), null, RAISED.plusSeconds(7))
                        .fresh())
                .isEmpty();
    }

    @Test
    void quietHoursHoldMildCasesBackAndNeverGraveOnes() {
        OnCall sleeper = person("sleeper", 0, new QuietHours(LocalTime.of(21, 0), LocalTime.of(6, 0)), Channel.SMS);
        Ledger undelivered = new Ledger(null, List.of(), RAISED, List.of(), null);

        CallPlan.Step mild = plan.next(alert(Severity.S3, undelivered), List.of(sleeper), Set.of(), null, RAISED);
        assertThat(mild.fresh()).isEmpty();
        // 06:00 in Hanoi the next day.
        assertThat(mild.next()).isEqualTo(Instant.parse("2022-04-15T23:00:00Z"));
        for (Severity grave : List.of(Severity.S1, Severity.S2)) {
            assertThat(plan.next(alert(grave, empty()), List.of(sleeper), Set.of(), null, RAISED)
                            .fresh())
                    .hasSize(1);
        }
    }

    @Test
    void aChannelThatGaveUpIsFollowedByTheNextAtOnce() {
        Delivery sms = plan.next(alert(Severity.S1, held()), List.of(FIRST), Set.of(), null, RAISED)
                .fresh()
                .getFirst();
        Ledger gaveUp = withLine(sms.ended(DeliveryState.GIVEN_UP, RAISED.plusSeconds(2), "ADDRESS_GONE"));

        assertThat(plan.next(alert(Severity.S1, gaveUp), List.of(FIRST), Set.of(), null, RAISED.plusSeconds(2))
                        .fresh())
                .extracting(Delivery::channel)
                .containsExactly(Channel.VOICE);
    }

    @Test
    void aLineUnderWayHoldsTheNextChannelBack() {
        Delivery sms = plan.next(alert(Severity.S1, held()), List.of(FIRST), Set.of(), null, RAISED)
                .fresh()
                .getFirst();
        Ledger sending = withLine(sms.sending(RAISED.plusSeconds(30)));

        CallPlan.Step step =
                plan.next(alert(Severity.S1, sending), List.of(FIRST), Set.of(), null, RAISED.plusSeconds(29));
        assertThat(step.fresh()).isEmpty();
        assertThat(step.next()).isEqualTo(RAISED.plusSeconds(30));
    }

    @Test
    void whoIsCalledForAnotherUnitAlreadyIsNotCalledAgain() {
        assertThat(plan.next(alert(Severity.S1, held()), List.of(FIRST), Set.of("first"), null, RAISED)
                        .fresh())
                .isEmpty();
    }

    @Test
    void channelsThatDoNotExistHereArePassedOver() {
        CallPlan voiceOnly = new CallPlan(TIMES, Channel.VOICE::equals);

        assertThat(voiceOnly
                        .next(alert(Severity.S1, held()), List.of(FIRST), Set.of(), null, RAISED)
                        .fresh())
                .extracting(Delivery::channel)
                .containsExactly(Channel.VOICE);
    }

    @Test
    void theLeaderOfAMemberWhoReportedIsToldWhateverTheSeverity() {
        OnCall leader = new OnCall(FIRST.contact(), 0, true);

        assertThat(plan.next(alert(Severity.S3, held()), List.of(leader, SECOND_MAN), Set.of(), null, RAISED)
                        .fresh())
                .extracting(Delivery::recipient)
                .containsExactly("first");
    }

    @Test
    void theLeaderWaitsForNobodyWhenTheFirstOfTheRotaCannotBeReached() {
        CallPlan smsOnly = new CallPlan(TIMES, Channel.SMS::equals);
        OnCall deaf = person("deaf", 0, null, Channel.VOICE);
        OnCall leader = new OnCall(FIRST.contact(), 0, true);

        assertThat(smsOnly.next(alert(Severity.S1, held()), List.of(deaf, SECOND_MAN, leader), Set.of(), null, RAISED)
                        .fresh())
                .extracting(Delivery::recipient)
                .containsExactly("second", "first");
    }

    @Test
    void whereNobodyCanBeCalledTheNextLookWaitsAWhile() {
        Instant later = RAISED.plusSeconds(900);

        assertThat(plan.next(alert(Severity.S1, held()), List.of(), Set.of(), null, later)
                        .next())
                .isEqualTo(later.plusSeconds(60));
    }

    @Test
    void nothingMildRingsHoursLater() {
        Ledger undelivered = new Ledger(null, List.of(), RAISED.plusSeconds(5), List.of(), null);
        CallPlan.Step step = plan.next(
                alert(Severity.S3, undelivered), List.of(FIRST), Set.of(), null, RAISED.plus(Duration.ofHours(4)));

        assertThat(step.fresh()).isEmpty();
        assertThat(step.next()).isNull();
    }

    @Test
    void whoDidNotReactIsCalledAgainRoundAfterRound() {
        List<OnCall> people = List.of(FIRST, SECOND_MAN);
        List<Delivery> lines = new ArrayList<>();
        Instant now = RAISED;
        for (Instant end = RAISED.plus(Duration.ofHours(10)); now.isBefore(end); ) {
            CallPlan.Step step = plan.next(alert(Severity.S1, withLines(lines)), people, Set.of(), null, now);
            Instant at = now;
            step.fresh().forEach(line -> lines.add(line.sent(at, null)));
            assertThat(step.next()).isNotNull();
            now = step.fresh().isEmpty() ? java.util.Objects.requireNonNull(step.next()) : now.plusMillis(1);
        }

        assertThat(lines).extracting(Delivery::id).doesNotHaveDuplicates();
        // Ten hours of five minutes, each with two addresses of the one and one of the other.
        assertThat(lines).hasSize(120 * 3);
        assertThat(lines.subList(0, 6))
                .extracting(line -> line.roundNumber() + " " + line.recipient() + " " + line.channel())
                .containsExactly(
                        "0 first SMS", "0 first VOICE", "0 second SMS", "1 first SMS", "1 first VOICE", "1 second SMS");
    }

    @Test
    void aMildCaseIsCalledAboutOnce() {
        Ledger undelivered = new Ledger(
                null,
                List.of(),
                RAISED.plusSeconds(5),
                List.of(first(Severity.S1, SECOND_MAN).sent(RAISED, null)),
                null);

        CallPlan.Step step = plan.next(
                alert(Severity.S3, undelivered), List.of(SECOND_MAN), Set.of(), null, RAISED.plusSeconds(3600));
        assertThat(step.fresh()).isEmpty();
        assertThat(step.next()).isNull();
    }

    @Test
    void whoeverEntersTheRotaWhenNobodyCouldBeCalledIsCalledInTheNextLook() {
        CallPlan.Step nobody = plan.next(alert(Severity.S1, held()), List.of(), Set.of(), null, RAISED);
        assertThat(nobody.next()).isEqualTo(RAISED.plusSeconds(300));

        Instant later = RAISED.plusSeconds(900);
        assertThat(plan.next(alert(Severity.S1, held()), List.of(SECOND_MAN), Set.of(), null, later)
                        .fresh())
                .hasSize(1);
        assertThat(plan.next(alert(Severity.S1, held()), List.of(), Set.of(), null, later)
                        .next())
                .isAfter(later);
    }

    @Test
    void whoCannotBeReachedTakesNobodysTurn() {
        CallPlan smsOnly = new CallPlan(TIMES, Channel.SMS::equals);
        OnCall deaf = person("deaf", 0, null, Channel.VOICE);

        assertThat(smsOnly.next(alert(Severity.S1, held()), List.of(deaf, SECOND_MAN), Set.of(), null, RAISED)
                        .fresh())
                .extracting(Delivery::recipient)
                .containsExactly("second");
    }

    @Test
    void twoNumbersOfOnePersonAreTriedOneAfterTheOther() {
        OnCall twoPhones = person("two", 0, null, Channel.SMS, Channel.SMS);
        Delivery one = first(Severity.S1, twoPhones);
        CallPlan.Step step = plan.next(
                alert(Severity.S1, withLine(one.sent(RAISED, null))),
                List.of(twoPhones),
                Set.of(),
                null,
                RAISED.plusSeconds(30));

        assertThat(one.wayNumber()).isZero();
        assertThat(step.fresh()).singleElement().satisfies(line -> {
            assertThat(line.wayNumber()).isEqualTo(1);
            assertThat(line.id()).isNotEqualTo(one.id());
        });
    }

    private Delivery first(Severity severity, OnCall person) {
        return plan.next(alert(severity, held()), List.of(person), Set.of(), null, RAISED)
                .fresh()
                .getFirst();
    }

    private static Ledger empty() {
        return new Ledger(null, List.of(), null, List.of(), null);
    }

    private static Ledger held() {
        return new Ledger(RAISED, List.of(), null, List.of(), null);
    }

    private static Ledger withLine(Delivery line) {
        return withLines(List.of(line));
    }

    private static Ledger withLines(List<Delivery> lines) {
        return new Ledger(RAISED, List.of(), null, lines, null);
    }

    private static Alert alert(Severity severity, Ledger ledger) {
        UUID id = UUID.fromString("a1e27000-0000-4000-8000-000000000001");
        return new Alert(
                id,
                id,
                id,
                id,
                "vn.tuantra.incident.reported.v1",
                1,
                0,
                0,
                AlertTrigger.SEVERITY,
                severity,
                "{}",
                RAISED,
                RAISED,
                ledger);
    }

    @Test
    void looksAgainWhenTheShiftChanges() {
        Instant change = RAISED.plusSeconds(20);
        assertThat(plan.next(alert(Severity.S1, held()), List.of(), Set.of(), change, RAISED)
                        .next())
                .isEqualTo(change);
    }

    private static OnCall person(String name, int order, @Nullable QuietHours quiet, Channel... channels) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        List<Address> addresses = java.util.Arrays.stream(channels)
                .map(channel -> new Address(channel, "v1.sealed"))
                .toList();
        return new OnCall(new Contact(id, id, name, null, "", addresses, quiet, false, true), order, false);
    }
}
