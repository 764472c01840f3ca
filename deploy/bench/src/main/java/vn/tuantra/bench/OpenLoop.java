package vn.tuantra.bench;

import java.util.concurrent.locks.LockSupport;

/** Calls an action at fixed intended times, whether or not the one before has come back. */
final class OpenLoop {

    /** One call with the time at which it was meant to happen. */
    @FunctionalInterface
    interface Action {
        void at(int number, long intendedNanos);
    }

    private OpenLoop() {}

    static void run(double perSecond, double seconds, Action action) {
        long gap = (long) (1e9 / perSecond);
        int count = (int) Math.round(perSecond * seconds);
        long start = System.nanoTime() + gap;
        for (int i = 0; i < count; i++) {
            long intended = start + i * gap;
            for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            action.at(i, intended);
        }
    }
}
