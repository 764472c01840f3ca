package vn.tuantra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void countsFromTheIntendedTimeToTheLastReceiver() {
        Samples samples = new Samples(3);
        samples.intendedAt("a", 1_000_000);
        samples.arrived("a", 2_000_000);
        samples.arrived("a", 3_000_000);
        assertThat(samples.isComplete()).isFalse();
        samples.arrived("a", 6_000_000);

        assertThat(samples.isComplete()).isTrue();
        assertThat(samples.millis(50)).isBetween(4.99, 5.01);
    }

    @Test
    void aLostOrDoubledAlertIsCounted() {
        Samples samples = new Samples(1);
        samples.intendedAt("a", 0);
        samples.intendedAt("b", 0);
        samples.arrived("a", 10);
        samples.arrived("a", 20);
        samples.arrived("stranger", 20);

        assertThat(samples.lost()).isEqualTo(1);
        assertThat(samples.duplicates()).isEqualTo(1);
    }

    @Test
    void aStalledActionDoesNotMoveTheIntendedTimes() {
        List<Long> intended = new java.util.ArrayList<>();
        OpenLoop.run(1000, 0.02, (number, at) -> {
            intended.add(at);
            if (number == 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
            }
        });

        assertThat(intended).hasSize(20);
        for (int i = 1; i < intended.size(); i++) {
            assertThat(intended.get(i) - intended.get(i - 1)).isEqualTo(1_000_000);
        }
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetween() {
        assertThat(ReportToHand.medianOf(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
    }
}
