package vn.tuantra.local.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts again what has died by itself, and says so. Each further time it waits twice as long; what does not stay up is
 * left down after a few times in a row, with the place of its log: something is wrong that no start will mend.
 */
public final class Revival {

    /**
     * @param first how long to wait before the first new start
     * @param most how many new starts in a row
     * @param steady after how long a process that stays up has a clean record
     */
    public record Patience(Duration first, int most, Duration steady) {

        public static Patience usual() {
            return new Patience(Duration.ofSeconds(1), 5, Duration.ofMinutes(1));
        }
    }

    private final Processes processes;
    private final Progress progress;
    private final Patience patience;
    private final InstantSource clock = InstantSource.system();

    public Revival(Processes processes, Progress progress, Patience patience) {
        this.processes = processes;
        this.progress = progress;
        this.patience = patience;
    }

    /** From now on, for everything that runs. */
    public void watch() {
        processes.names().forEach(name -> watch(processes.named(name), 0));
    }

    private void watch(Child child, int starts) {
        Instant since = clock.instant();
        child.whenGone(() -> {
            if (processes.isLost(child)) {
                boolean steady = Duration.between(since, clock.instant()).compareTo(patience.steady()) >= 0;
                revive(child, steady ? 0 : starts);
            }
        });
    }

    private void revive(Child lost, int starts) {
        String died = "  %s đã dừng đột ngột / died (exit code %d)".formatted(lost.name(), lost.exitCode());
        if (starts >= patience.most()) {
            progress.say(died + ", sau / after %d starts – left down; log: %s".formatted(starts, lost.log()));
            return;
        }
        Duration pause = patience.first().multipliedBy(1L << starts);
        progress.say(died + " – khởi động lại sau / starting again in %.1f s".formatted(pause.toMillis() / 1000.0));
        if (hasPassed(pause) && processes.isLost(lost)) {
            startAgain(lost.name(), starts + 1);
        }
    }

    private void startAgain(String name, int starts) {
        Progress.Step step = progress.begin(name);
        try {
            processes.restart(name);
            step.end("ready again");
            watch(processes.named(name), starts);
        } catch (RuntimeException notReady) {
            Child child = processes.named(name);
            if (child.isAlive()) {
                step.end("started, not ready yet");
                watch(child, starts);
            } else if (processes.isLost(child)) {
                revive(child, starts);
            }
        }
    }

    private static boolean hasPassed(Duration pause) {
        try {
            return !new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
