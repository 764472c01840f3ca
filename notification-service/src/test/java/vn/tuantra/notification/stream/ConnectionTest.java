package vn.tuantra.notification.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.notification.alert.Audience;
import vn.tuantra.testkit.contract.EventRecords;

/** One screen that reads, reads slowly, stops reading or vanishes. */
class ConnectionTest {

    private static final IncidentReported SAMPLE = EventRecords.sample(IncidentReported.class);
    private static final UUID UNIT = SAMPLE.audience().getFirst();
    private static final Instant START = Instant.parse("2022-04-15T15:00:00Z");
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private final List<Connection> left = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final FakeWire wire = new FakeWire();
    private Instant now = START;
    private final Connection connection = new Connection(
            Audience.of(UNIT),
            new StreamProperties(HEARTBEAT, 3, Duration.ofMinutes(10), 100),
            new Deliveries(),
            new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            left::add);

    @Test
    void whatWasOfferedBeforeItOpensFollowsTheGreeting() {
        connection.offer(frame(0));
        connection.pump();
        open(null);

        assertThat(wire.text()).startsWith("hello\n");
        assertThat(wire.ids()).containsExactly("e:1");
        assertThat(told).containsExactly("delivered 0");
    }

    @Test
    void aFullWireIsLeftAloneUntilThereIsRoom() {
        open(null);
        wire.full(true);
        connection.offer(frame(0));
        connection.pump();
        assertThat(wire.ids()).isEmpty();

        wire.full(false);
        connection.pump();

        assertThat(wire.ids()).containsExactly("e:1");
    }

    @Test
    void anAlertCountsAsHeldOnlyWhenTheConnectionOutlivedIt() {
        open(null);
        connection.offer(frame(0));
        connection.pump();
        assertThat(told).containsExactly("delivered 0");

        after(HEARTBEAT);

        assertThat(told).containsExactly("delivered 0", "confirmed 0");
    }

    @Test
    void oneThatVanishesIsForgottenAndNothingIsHeld() {
        open(null);
        connection.offer(frame(0));
        connection.pump();
        wire.vanish();

        after(HEARTBEAT);

        assertThat(told).containsExactly("delivered 0");
        assertThat(left).containsExactly(connection);
        assertThat(wire.isClosed()).isTrue();
        assertThat(connection.end()).isEqualTo(Connection.End.GONE);
    }

    @Test
    void silenceIsBrokenByAHeartbeatAndBytesNeedNone() {
        open(null);
        assertThat(after(HEARTBEAT.dividedBy(2))).isTrue();
        assertThat(wire.text()).isEqualTo("hello\n");
        after(HEARTBEAT.dividedBy(2));
        // It says what time it is here: the clock of a desk may have been set.
        assertThat(wire.text()).matches("hello\n: \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\n\n");

        connection.offer(frame(0));
        connection.pump();
        after(HEARTBEAT.dividedBy(2));

        assertThat(wire.text()).endsWith("\n\n").doesNotMatch("(?s).*\n: [^\n]*\n\n");
    }

    @Test
    void aScreenThatTakesNothingForTenBeatsIsCutOffWithoutAnyNews() {
        open(null);
        wire.full(true);

        assertThat(after(HEARTBEAT.multipliedBy(10))).isTrue();
        assertThat(after(Duration.ofMillis(1))).isFalse();

        assertThat(connection.end()).isEqualTo(Connection.End.TOO_SLOW);
        assertThat(wire.isClosed()).isTrue();
        assertThat(left).containsExactly(connection);
    }

    @Test
    void aRequestThatIsNeverAnsweredDoesNotStayForEver() {
        assertThat(after(HEARTBEAT.multipliedBy(10).plusMillis(1))).isFalse();

        assertThat(left).containsExactly(connection);
    }

    @Test
    void theEndOfTheTokenIsTheEndOfTheStream() {
        open(START.plusSeconds(3));
        after(HEARTBEAT);
        assertThat(wire.isClosed()).isFalse();

        after(HEARTBEAT);

        assertThat(wire.text()).endsWith("event: bye\ndata: {\"reason\":\"TOKEN_EXPIRED\"}\n\n");
        assertThat(wire.isClosed()).isTrue();
        assertThat(left).containsExactly(connection);
    }

    @Test
    void whatWaitsIsWrittenNoMoreOnceItIsOver() {
        open(null);
        connection.close(Connection.End.SHUTDOWN);
        connection.offer(frame(0));
        connection.pump();
        connection.close(Connection.End.SHUTDOWN);

        assertThat(wire.ids()).isEmpty();
        assertThat(wire.text()).endsWith("{\"reason\":\"SHUTDOWN\"}\n\n");
        assertThat(left).containsExactly(connection);
    }

    @Test
    void theQueueIsBoundedAndLeavesHalfOfItselfToTheAlerts() {
        for (int i = 0; i < 3; i++) {
            connection.offerIfRoom(new Notice("n".getBytes(UTF_8)));
        }
        assertThat(connection.offer(frame(0))).isTrue();
        assertThat(connection.offer(frame(1))).isFalse();
    }

    @Test
    void aReplayTakesTheCursorOverTheFloorOnceTheStoreIsThrough() {
        Replay replay = new Replay(
                List.of(frame(0)), new Cursor("e", List.of(5L)), List.of(frame(6)), new Cursor("e", List.of(0L)));
        connection.open(wire, new Connection.Opening(new byte[0], replay, null));
        connection.offer(frame(7));
        connection.pump();

        assertThat(wire.ids()).containsExactly("e:1", "e:7", "e:8");
    }

    @Test
    void whoBringsNewsDoesNotWriteThePastOfOneThatComesBack() {
        Replay replay = new Replay(
                List.of(), new Cursor("e", List.of(0L)), List.of(frame(0), frame(1)), new Cursor("e", List.of(0L)));
        wire.full(true);
        connection.open(wire, new Connection.Opening(new byte[0], replay, null));
        wire.full(false);
        connection.offer(frame(2));
        connection.news();
        after(HEARTBEAT);
        assertThat(wire.text()).isEmpty();

        connection.pump();
        assertThat(wire.ids()).containsExactly("e:1", "e:2", "e:3");

        connection.offer(frame(3));
        connection.news();
        assertThat(wire.ids()).endsWith("e:4");
    }

    private void open(@Nullable Instant expiresAt) {
        connection.open(wire, new Connection.Opening("hello\n".getBytes(UTF_8), null, expiresAt));
    }

    private boolean after(Duration pause) {
        now = now.plus(pause);
        return connection.beat(now);
    }

    private static Frame frame(long offset) {
        ReceivedEvent event = new ReceivedEvent(
                UUID.randomUUID(), EventCatalogue.typeOf(SAMPLE), UUID.randomUUID(), 1, START, null, 0, offset, SAMPLE);
        return new Frame(event, SAMPLE, EventJson.write(SAMPLE), new Cursor("e", List.of(offset + 1)));
    }

    private final class Deliveries implements Handover.Listener {

        @Override
        public void delivered(Frame frame, UUID unitId) {
            told.add("delivered " + frame.offset());
        }

        @Override
        public void confirmed(Frame frame, UUID unitId, Instant at) {
            told.add("confirmed " + frame.offset());
        }
    }
}
