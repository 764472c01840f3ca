package vn.tuantra.patrol.patrol.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.patrol.CheckpointPassed;
import vn.tuantra.contract.patrol.PatrolCompleted;
import vn.tuantra.contract.patrol.ScanMark;
import vn.tuantra.contract.patrol.ScanMethod;

/** Where a patrol was, what is odd about it, and what it missed. */
class ProofTest {

    private static final GeoPoint GATE = new GeoPoint(21.0400, 105.8400);
    /** 1,112 m north of the gate. */
    private static final GeoPoint LAKE = new GeoPoint(21.0500, 105.8400);

    private static final UUID AT_THE_GATE = new UUID(0, 1);
    private static final UUID AT_THE_LAKE = new UUID(0, 2);
    private static final Instant TEN = Plans.EVENING.plusSeconds(600);

    private final Patrol underWay =
            Plans.planned().start(Plans.EVENING, List.of(), Plans.LEADER).state();

    @Test
    void measuresOnTheGround() {
        assertThat(GATE.metresTo(LAKE)).isCloseTo(1112, within(1.0));
        assertThat(LAKE.metresTo(GATE)).isEqualTo(GATE.metresTo(LAKE));
        assertThat(GATE.metresTo(new GeoPoint(21.0400, 105.8500))).isCloseTo(1038, within(2.0));
    }

    @Test
    void anHonestRoundHasNoMarks() {
        Patrol after = passed(at(AT_THE_GATE, GATE, TEN), at(AT_THE_LAKE, LAKE, TEN.plusSeconds(900)));
        assertThat(after.course().passings())
                .hasSize(2)
                .allMatch(passing -> passing.marks().isEmpty());
    }

    @Test
    void nobodyGetsAKilometreFurtherInHalfAMinute() {
        Scan lake = at(AT_THE_LAKE, LAKE, TEN.plusSeconds(30));
        assertThat(marksAfter(at(AT_THE_GATE, GATE, TEN), lake)).containsExactly(ScanMark.IMPOSSIBLE_SPEED);
        assertThat(marksAfter(at(AT_THE_GATE, GATE, TEN.plusSeconds(60)), lake))
                .containsExactly(ScanMark.IMPOSSIBLE_SPEED);
        assertThat(marksAfter(at(AT_THE_GATE, GATE, TEN), from("phone-2", "u-1", lake)))
                .as("another phone may be there")
                .isEmpty();
        assertThat(marksAfter(at(AT_THE_GATE, GATE, TEN), at(AT_THE_LAKE, LAKE, TEN.plusSeconds(60))))
                .isEmpty();
    }

    @Test
    void onePhoneIsOnePersons() {
        Scan lake = at(AT_THE_LAKE, LAKE, TEN.plusSeconds(900));
        assertThat(marksAfter(at(AT_THE_GATE, GATE, TEN), from("phone-1", "u-2", lake)))
                .containsExactly(ScanMark.SHARED_PHONE);
        Scan elsewhere = new Scan(
                UUID.randomUUID(), AT_THE_LAKE, LAKE, 50, ScanMethod.QR, TEN, TEN, null, null, "phone-1", true, "u-1");
        assertThat(marksAfter(elsewhere)).containsExactly(ScanMark.SHARED_PHONE);
    }

    @Test
    void threeTagsInAMinuteWereNotWalkedTo() {
        List<Scan> tags = IntStream.range(0, 3)
                .mapToObj(i -> at(new UUID(1, i), GATE, TEN.plusSeconds(30L * i)))
                .toList();
        assertThat(marksAfter(tags.get(0), tags.get(1), tags.get(2))).containsExactly(ScanMark.ALL_WITHIN_A_MINUTE);
        assertThat(marksAfter(tags.get(0), tags.get(1))).isEmpty();
        assertThat(marksAfter(tags.get(0), tags.get(0), tags.get(1))).isEmpty();
        assertThat(marksAfter(tags.get(0), tags.get(1), at(new UUID(1, 9), GATE, TEN.plusSeconds(61))))
                .isEmpty();
    }

    @Test
    void saysWhenThePhoneWasElsewhereOrItsClockWrong() {
        assertThat(marksAfter(seen(GATE, 0))).isEmpty();
        assertThat(marksAfter(seen(LAKE, 0))).containsExactly(ScanMark.FAR_AWAY);
        assertThat(marksAfter(seen(LAKE, 1100))).isEmpty();
        Scan setRight = new Scan(
                UUID.randomUUID(),
                AT_THE_GATE,
                GATE,
                50,
                ScanMethod.QR,
                TEN.plusSeconds(86_400),
                TEN,
                null,
                null,
                "phone-1",
                false,
                "u-1");
        assertThat(marksAfter(setRight)).containsExactly(ScanMark.CLOCK_SKEW);
    }

    @Test
    void toldTwiceIsToldOnce() {
        Scan gate = at(AT_THE_GATE, GATE, TEN);
        var first = OnTheStreet.pass(underWay, List.of(gate, gate), TEN, Plans.LEADER);
        assertThat(first.events()).singleElement().isInstanceOf(CheckpointPassed.class);
        var second = OnTheStreet.pass(first.state(), List.of(gate), TEN, Plans.LEADER);
        assertThat(second.events()).isEmpty();
        assertThat(second.state()).isEqualTo(first.state());
    }

    @Test
    void namesWhatWasMissedUntilALateScanTellsOtherwise() {
        var completed = passed(at(AT_THE_GATE, GATE, TEN))
                .complete(
                        TEN.plusSeconds(3600),
                        Set.of(AT_THE_GATE, AT_THE_LAKE, new UUID(0, 3)),
                        Map.of(AT_THE_LAKE, "Ngập", AT_THE_GATE, "?"),
                        Plans.LEADER);
        assertThat(completed.state().course().missed())
                .containsExactly(new MissedPoint(AT_THE_LAKE, "Ngập"), new MissedPoint(new UUID(0, 3), null));
        assertThat(completed.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        PatrolCompleted.class,
                        fact -> assertThat(fact.missedCheckpoints()).containsExactly(AT_THE_LAKE, new UUID(0, 3)));

        Patrol late = OnTheStreet.pass(
                        completed.state(),
                        List.of(at(AT_THE_LAKE, LAKE, TEN.plusSeconds(900))),
                        TEN.plusSeconds(9000),
                        Plans.LEADER)
                .state();

        assertThat(late.status()).isEqualTo(PatrolStatus.COMPLETED);
        assertThat(late.course().missed()).containsExactly(new MissedPoint(new UUID(0, 3), null));
    }

    @Test
    void doesNotEndBeforeItsStart() {
        assertThatThrownBy(() -> underWay.complete(Plans.EVENING.minusMillis(1), Set.of(), Map.of(), Plans.LEADER))
                .hasMessageStartingWith("TIME_NOT_POSSIBLE");
    }

    /** Of the last scan. */
    private List<ScanMark> marksAfter(Scan... scans) {
        return passed(scans)
                .passing(scans[scans.length - 1].scanId())
                .orElseThrow()
                .marks();
    }

    private Patrol passed(Scan... scans) {
        return OnTheStreet.pass(underWay, List.of(scans), TEN.plusSeconds(7200), Plans.LEADER)
                .state();
    }

    private static Scan at(UUID checkpoint, GeoPoint place, Instant at) {
        return scan(checkpoint, place, at, null, "phone-1", "u-1", 0);
    }

    private static Scan from(String device, String subject, Scan scan) {
        return scan(scan.checkpointId(), scan.place(), scan.at(), null, device, subject, 0);
    }

    private static Scan seen(GeoPoint where, int accuracy) {
        return scan(AT_THE_GATE, GATE, TEN, where, "phone-1", "u-1", accuracy);
    }

    private static Scan scan(
            UUID checkpoint,
            GeoPoint place,
            Instant at,
            @Nullable GeoPoint seenAt,
            String device,
            String subject,
            int accuracy) {
        return new Scan(
                UUID.randomUUID(),
                checkpoint,
                place,
                50,
                ScanMethod.QR,
                at,
                at,
                seenAt,
                accuracy,
                device,
                false,
                subject);
    }
}
