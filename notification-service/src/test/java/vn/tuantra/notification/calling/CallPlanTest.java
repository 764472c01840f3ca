package vn.tuantra.notification.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
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
    void nothingRingsHoursLater() {
        CallPlan.Step step =
                plan.next(alert(Severity.S1, held()), List.of(FIRST), Set.of(), null, RAISED.plus(Duration.ofHours(4)));

        assertThat(step.fresh()).isEmpty();
        assertThat(step.next()).isNull();
    }

    @Test
    void nothingMoreIsPlannedWhenEverybodyWasTried() {
        Delivery sms = plan.next(
                        alert(Severity.S1, held()), List.of(SECOND_MAN), Set.of(), null, RAISED.plusSeconds(60))
                .fresh()
                .getFirst();
        Ledger sent = withLine(sms.sent(RAISED.plusSeconds(61), "gw-1"));

        CallPlan.Step step =
                plan.next(alert(Severity.S1, sent), List.of(SECOND_MAN), Set.of(), null, RAISED.plusSeconds(600));
        assertThat(step.fresh()).isEmpty();
        assertThat(step.next()).isNull();
    }

    private static Ledger empty() {
        return new Ledger(null, List.of(), null, List.of(), null);
    }

    private static Ledger held() {
        return new Ledger(RAISED, List.of(), null, List.of(), null);
    }

    private static Ledger withLine(Delivery line) {
        return new Ledger(RAISED, List.of(), null, List.of(line), null);
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
        return new OnCall(new Contact(id, id, name, name, null, "", addresses, quiet, false, true), order, false);
    }
}
