package vn.tuantra.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.tuantra.local.StackFailure;

/** The processes of one stack by name: started together, restarted one by one, stopped from the top down. */
public final class Processes {

    private static final Duration STOPPING_PATIENCE = Duration.ofSeconds(15);

    private final Progress progress;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final Set<Child> endedOnPurpose = new HashSet<>();
    private @Nullable RunFile runFile;
    private @Nullable Guardian guardian;
    private boolean stopped;

    public Processes(Progress progress) {
        this.progress = progress;
    }

    /** From now on nothing stays behind when this program is killed. */
    public synchronized void guard(RunFile file) throws IOException {
        runFile = file;
        guardian = Guardian.of(file);
    }

    /** Starts several at once and returns when all are ready. */
    public void startTogether(List<Launch> launches) {
        List<Future<?>> starts = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            launches.forEach(launch -> starts.add(each.submit(() -> start(launch))));
        }
        starts.forEach(Processes::result);
    }

    private void start(Launch launch) {
        Progress.Step step = progress.begin(launch.name());
        Child child = begin(launch);
        launch.readiness().await(child, launch.patience());
        step.end("ready");
    }

    private synchronized Child begin(Launch launch) {
        if (stopped) {
            throw new StackFailure("The stack is being stopped");
        }
        try {
            Child child = launch.starter().start();
            Running before = running.put(launch.name(), new Running(launch, child));
            if (before != null) {
                endedOnPurpose.remove(before.child());
            }
            if (runFile != null) {
                runFile.add(child);
            }
            return child;
        } catch (IOException cause) {
            throw new UncheckedIOException(launch.name() + " cannot be started", cause);
        }
    }

    public synchronized List<String> names() {
        return List.copyOf(running.keySet());
    }

    public Child named(String name) {
        return running(name).child();
    }

    public void kill(String name) {
        Child child = named(name);
        endOnPurpose(child);
        child.kill();
        forget(child);
    }

    /** Starts again what was killed; what still runs is stopped first. */
    public void restart(String name) {
        Running before = running(name);
        endOnPurpose(before.child());
        before.child().end(STOPPING_PATIENCE);
        forget(before.child());
        Child child = begin(before.launch());
        before.launch().readiness().await(child, before.launch().patience());
    }

    /** Whether a process has ended that nobody wanted to end, and nothing stands in its place. */
    synchronized boolean isLost(Child child) {
        Running one = running.get(child.name());
        return !stopped && one != null && one.child() == child && !child.isAlive() && !endedOnPurpose.contains(child);
    }

    private synchronized void endOnPurpose(Child child) {
        endedOnPurpose.add(child);
    }

    /** Stops everything, layer by layer from the top; does nothing the second time. */
    public void stop() {
        for (Map.Entry<Integer, List<Child>> layer : closeAndListLayers().entrySet()) {
            layer.getValue().forEach(Child::ask);
            for (Child child : layer.getValue()) {
                if (!child.end(STOPPING_PATIENCE)) {
                    progress.say("  " + child.name() + " did not stop in time and was killed");
                }
            }
        }
        dismissGuardian();
    }

    public void killAll() {
        closeAndListLayers().values().forEach(layer -> layer.forEach(Child::kill));
        dismissGuardian();
    }

    private synchronized Map<Integer, List<Child>> closeAndListLayers() {
        stopped = true;
        Map<Integer, List<Child>> layers = new TreeMap<>(Comparator.reverseOrder());
        running.values()
                .forEach(one -> layers.computeIfAbsent(one.launch().layer(), layer -> new ArrayList<>())
                        .add(one.child()));
        return layers;
    }

    private synchronized void dismissGuardian() {
        try {
            if (runFile != null) {
                runFile.clear();
            }
            if (guardian != null) {
                guardian.close();
            }
        } catch (IOException nothingToGuardAnyMore) {
            progress.say("  the list of processes cannot be removed: " + nothingToGuardAnyMore.getMessage());
        }
    }

    private synchronized Running running(String name) {
        Running one = running.get(name);
        if (one == null) {
            throw new IllegalArgumentException("no process " + name + " among " + running.keySet());
        }
        return one;
    }

    private synchronized void forget(Child child) {
        try {
            if (runFile != null) {
                runFile.remove(child);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void result(Future<?> start) {
        try {
            start.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new StackFailure("No start", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Starting was interrupted", stopping);
        }
    }

    private record Running(Launch launch, Child child) {}
}
