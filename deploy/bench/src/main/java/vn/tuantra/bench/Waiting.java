package vn.tuantra.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for the stragglers of a round. */
final class Waiting {

    private Waiting() {}

    static void forCompletion(Samples samples, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!samples.isComplete() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    static void pause(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }
}
