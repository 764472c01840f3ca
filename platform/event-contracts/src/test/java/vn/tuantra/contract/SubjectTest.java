package vn.tuantra.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.alert.PostReachabilityChanged;
import vn.tuantra.contract.alert.RotaChanged;
import vn.tuantra.contract.patrol.PatrolPositioned;
import vn.tuantra.contract.patrol.PatrolStarted;

/** A subject has one sequence: what is stored apart is told apart. */
class SubjectTest {

    private static final UUID UNIT = UUID.fromString("0196d3a0-0000-7000-8000-000000000001");
    private static final Actor CLERK = new Actor("clerk", "WARD_POLICE_DUTY", UNIT);

    @Test
    void theRotaOfAPostHasAnotherSubjectThanThePostAndTheSameKey() {
        DomainEvent rota = new RotaChanged(UNIT, 2, CLERK);
        DomainEvent post = new PostReachabilityChanged(UNIT, List.of(), Instant.EPOCH);

        assertThat(rota.aggregateId())
                .isNotEqualTo(post.aggregateId())
                .isEqualTo(new RotaChanged(UNIT, 5, CLERK).aggregateId());
        assertThat(rota.key()).isEqualTo(post.key()).isEqualTo(UNIT.toString());
    }

    @Test
    void thePositionsOfAPatrolHaveAnotherSubjectThanThePatrolAndTheSameKey() {
        PatrolStarted started = sample("vn.tuantra.patrol.started.v1", PatrolStarted.class);
        PatrolPositioned positioned =
                new PatrolPositioned(started.patrolId(), UNIT, UNIT, 21.03, 105.84, null, Instant.EPOCH);

        assertThat(positioned.aggregateId()).isNotEqualTo(started.aggregateId());
        assertThat(positioned.key()).isEqualTo(started.key());
    }

    private static <E extends DomainEvent> E sample(String name, Class<E> payload) {
        EventType type = EventCatalogue.byName(name).orElseThrow();
        return payload.cast(EventJson.read(type, EventSchemas.sampleText(type).getBytes(UTF_8)));
    }
}
