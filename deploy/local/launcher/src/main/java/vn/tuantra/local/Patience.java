package vn.tuantra.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again for a while: what one service knows reaches the others a moment later. */
public final class Patience {

    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Patience() {}

    /** The first answer that is good enough, or the last one when time is up. */
    public static <T> T until(Duration longest, Supplier<T> question, Predicate<T> goodEnough) {
        long deadline = System.nanoTime() + longest.toNanos();
        T answer = question.get();
        while (!goodEnough.test(answer) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            answer = question.get();
        }
        return answer;
    }
}
