package vn.tuantra.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Who is on duty is asked once a moment, and nobody is called whom this process has taken off the list. */
class RecentlyTest {

    private final AtomicLong clock = new AtomicLong(1);
    private final AtomicReference<String> store = new AtomicReference<>("A");
    private final List<String> asked = new ArrayList<>();
    private final Recently<String, String> recently = new Recently<>(
            key -> {
                asked.add(key);
                return store.get();
            },
            Duration.ofSeconds(2),
            clock::get);

    @Test
    void theStoreIsAskedOnceForManyAlertsOfAMoment() {
        for (int i = 0; i < 100; i++) {
            assertThat(recently.get("ward")).isEqualTo("A");
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void anotherReplicasChangeCountsAfterTwoSecondsAndTheOwnAtOnce() {
        recently.get("ward");
        store.set("B");
        clock.addAndGet(Duration.ofMillis(1_999).toNanos());
        assertThat(recently.get("ward")).isEqualTo("A");
        clock.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(recently.get("ward")).isEqualTo("B");

        store.set("C");
        recently.changed();
        assertThat(recently.get("ward")).isEqualTo("C");
    }

    /** Somebody is taken off the list while the store still answers with him. */
    @Test
    void anAnswerFromBeforeAChangeIsNotRemembered() {
        AtomicReference<Recently<String, String>> self = new AtomicReference<>();
        Recently<String, String> slow = new Recently<>(
                key -> {
                    String answer = store.get();
                    if (answer.equals("A")) {
                        store.set("nobody");
                        self.get().changed();
                    }
                    return answer;
                },
                Duration.ofSeconds(2),
                clock::get);
        self.set(slow);

        assertThat(slow.get("ward")).isEqualTo("A");
        assertThat(slow.get("ward")).isEqualTo("nobody");
    }
}
