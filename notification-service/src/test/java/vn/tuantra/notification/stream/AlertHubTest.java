package vn.tuantra.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.notification.alert.Audience;
import vn.tuantra.testkit.contract.EventRecords;

class AlertHubTest {

    private static final IncidentReported SAMPLE = EventRecords.sample(IncidentReported.class);
    private static final UUID WARD_POLICE = SAMPLE.audience().getFirst();
    private static final UUID CITY_POLICE = SAMPLE.audience().getLast();
    private static final UUID STRANGER = new UUID(9, 9);
    private static final Cursor START = Cursor.start("e", 2);

    private final List<UUID> delivered = new ArrayList<>();
    private AlertHub hub;

    @BeforeEach
    void anEmptyHub() {
        hub = hubWith(100, 10);
        hub.startAt(START);
    }

    @Test
    void aScreenGetsTheEventsOfItsUnitFromTheMomentItJoins() {
        event(0, 0, 1);
        AlertHub.Joined joined = hub.join(Audience.of(WARD_POLICE), null, this::note);
        event(0, 1, 1);
        event(1, 0, 1);

        assertThat(joined.missed()).isEmpty();
        assertThat(opened(joined).ids()).containsExactly("e:2.0", "e:2.1");
    }

    @Test
    void anotherUnitGetsNothing() {
        AlertHub.Joined stranger = hub.join(Audience.of(STRANGER), null, this::note);
        event(0, 0, 1);

        assertThat(opened(stranger).ids()).isEmpty();
    }

    @Test
    void aReturningScreenGetsWhatItMissedAndThenTheLiveOnesExactlyOnce() {
        event(0, 0, 1);
        event(1, 0, 1);
        event(0, 1, 1);
        AlertHub.Joined joined = hub.join(Audience.of(WARD_POLICE), new Cursor("e", List.of(1L, 0L)), this::note);
        event(1, 1, 1);

        FakeWire wire = opened(joined, new Cursor("e", List.of(1L, 0L)));

        assertThat(wire.ids()).containsExactly("e:1.1", "e:2.1", "e:2.2");
    }

    @Test
    void aScreenThatIsAheadOfThisReplicaSeesNothingTwice() {
        event(0, 0, 1);
        Cursor ahead = new Cursor("e", List.of(1L, 3L));
        AlertHub.Joined joined = hub.join(Audience.of(WARD_POLICE), ahead, this::note);
        FakeWire wire = opened(joined, ahead);
        for (int offset = 0; offset < 5; offset++) {
            event(1, offset, 1);
        }
        event(0, 1, 1);

        assertThat(wire.ids()).containsExactly("e:1.4", "e:1.5", "e:2.5");
    }

    @Test
    void aDuplicateOrOvertakenRecordIsPushedOnce() {
        AlertHub.Joined joined = hub.join(Audience.of(WARD_POLICE), null, this::note);
        UUID incident = UUID.randomUUID();
        event(incident, 0, 0, 1);
        event(incident, 0, 1, 2);
        event(incident, 0, 2, 1);
        event(incident, 0, 3, 2);
        event(incident, 0, 4, 3);

        assertThat(opened(joined).ids()).containsExactly("e:1.0", "e:2.0", "e:5.0");
    }

    @Test
    void aScreenThatDoesNotReadIsCutOffAndTheOthersGoOn() {
        AlertHub.Joined dead = hub.join(Audience.of(WARD_POLICE), null, this::note);
        for (int offset = 0; offset < 10; offset++) {
            event(0, offset, 1);
        }
        AlertHub.Joined alive = hub.join(Audience.of(CITY_POLICE), null, this::note);
        event(0, 10, 1);

        assertThat(hub.connections()).isEqualTo(1);
        assertThat(opened(alive).ids()).containsExactly("e:11.0");
        assertThat(dead.connection().end()).isEqualTo(Connection.End.TOO_SLOW);
    }

    @Test
    void theRingForgetsTheOldestAndSaysSo() {
        AlertHub small = hubWith(3, 100);
        small.startAt(START);
        hub = small;
        for (int offset = 0; offset < 5; offset++) {
            event(0, offset, 1);
        }

        AlertHub.Joined joined = small.join(Audience.of(WARD_POLICE), START, this::note);

        assertThat(joined.floor()).isEqualTo(new Cursor("e", List.of(2L, 0L)));
        assertThat(joined.missed()).hasSize(3);
    }

    @Test
    void theFirstHandOverOfAnAlertIsNotedOncePerUnit() {
        AlertHub.Joined one = hub.join(Audience.of(WARD_POLICE), null, this::note);
        AlertHub.Joined two = hub.join(Audience.of(WARD_POLICE), null, this::note);
        event(0, 0, 1);
        opened(one);
        opened(two);

        assertThat(delivered).containsExactly(WARD_POLICE);
    }

    @Test
    void theDataIsACloudEventOnOneLine() {
        AlertHub.Joined joined = hub.join(Audience.of(WARD_POLICE), null, this::note);
        event(0, 0, 1);

        String text = opened(joined).text();
        Matcher data = Pattern.compile("^data: (.*)$", Pattern.MULTILINE).matcher(text);
        assertThat(data.find()).isTrue();
        var event = EventJson.mapper().readTree(data.group(1));
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("type").asString()).isEqualTo("vn.tuantra.incident.reported.v1");
        assertThat(event.path("data").path("audience")).hasSize(3);
        assertThat(text).endsWith("\n\n");
    }

    private void note(Frame frame, UUID unitId) {
        if (frame.firstHandedTo(unitId)) {
            delivered.add(unitId);
        }
    }

    private void event(int partition, long offset, long sequence) {
        event(UUID.randomUUID(), partition, offset, sequence);
    }

    private void event(UUID incident, int partition, long offset, long sequence) {
        ReceivedEvent event = new ReceivedEvent(
                UUID.randomUUID(),
                EventCatalogue.typeOf(SAMPLE),
                incident,
                sequence,
                Instant.EPOCH,
                null,
                partition,
                offset,
                SAMPLE);
        hub.accept(event, EventJson.write(SAMPLE), partition, offset);
    }

    private static FakeWire opened(AlertHub.Joined joined) {
        return opened(joined, null);
    }

    private static FakeWire opened(AlertHub.Joined joined, @Nullable Cursor from) {
        FakeWire wire = new FakeWire();
        Replay replay = from == null ? null : new Replay(List.of(), joined.floor(), joined.missed(), from);
        joined.connection().open(wire, new Connection.Opening(new byte[0], replay, null));
        return wire;
    }

    private static AlertHub hubWith(int ring, int queue) {
        return new AlertHub(
                new StreamProperties(Duration.ofSeconds(2), queue, Duration.ofDays(100_000), ring),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }
}
