package vn.tuantra.chassis.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;

/** A topic that carries more than a service wants is passed over by its headers alone. */
class WantedFactsTest {

    private static final String WANTED = "vn.tuantra.alert.undelivered.v1";

    private final WantedFacts filter = new WantedFacts(Set.of(WANTED));

    @Test
    void onlyWhatIsKnownAndNotWantedIsPassedOver() {
        assertThat(lets("vn.tuantra.alert.raised.v1")).isFalse();
        assertThat(lets(WANTED)).isTrue();
        // What this build does not know is counted, and what has no type is set aside: both by the consumer.
        assertThat(lets("vn.tuantra.alert.raised.v9")).isTrue();
        assertThat(lets(null)).isTrue();
    }

    private boolean lets(@org.jspecify.annotations.Nullable String type) {
        ConsumerRecord<Object, Object> record = new ConsumerRecord<>("alert.events", 0, 7, "key", "not even JSON");
        if (type != null) {
            record.headers().add("ce_type", type.getBytes(UTF_8));
        }
        return filter.intercept(record, new MockConsumer<>("earliest")) != null;
    }
}
