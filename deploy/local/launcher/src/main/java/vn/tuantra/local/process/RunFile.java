package vn.tuantra.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The list of what runs now, one process a line, so that a later start and the {@link Guardian} know what a killed
 * launcher left behind. A process is known by its pid and its time of birth: pids are used again.
 */
public final class RunFile {

    private static final String LAUNCHER = "launcher";
    private static final Duration CLOCK_ROUNDING = Duration.ofSeconds(2);

    private final Path file;
    private final List<Entry> entries = new ArrayList<>();

    private RunFile(Path file) {
        this.file = file;
    }

    /** Takes the folder for this launcher; afterwards nothing of a run before is alive. */
    public static Claim claim(Path file) throws IOException {
        List<Entry> left = read(file).stream().filter(Entry::isAlive).toList();
        for (Entry entry : left) {
            if (entry.name().equals(LAUNCHER)) {
                return new Claim(Optional.empty(), Optional.of(entry.pid()), List.of());
            }
        }
        end(left);
        RunFile mine = new RunFile(file);
        mine.add(LAUNCHER, ProcessHandle.current());
        return new Claim(
                Optional.of(mine),
                Optional.empty(),
                left.stream()
                        .map(entry -> entry.name() + " (" + entry.pid() + ")")
                        .toList());
    }

    Path path() {
        return file;
    }

    public synchronized void add(Child child) throws IOException {
        Optional<ProcessHandle> handle = ProcessHandle.of(child.pid());
        if (handle.isPresent()) {
            add(child.name(), handle.get());
        }
    }

    public synchronized void remove(Child child) throws IOException {
        entries.removeIf(entry -> entry.pid() == child.pid());
        write();
    }

    /** Nothing is left to look after. */
    public synchronized void clear() throws IOException {
        entries.clear();
        Files.deleteIfExists(file);
    }

    private synchronized void add(String name, ProcessHandle handle) throws IOException {
        entries.add(new Entry(handle.pid(), born(handle), name));
        write();
    }

    private void write() throws IOException {
        String lines = entries.stream().map(Entry::line).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(file, lines);
    }

    private static List<Entry> read(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .map(Entry::parse)
                        .toList()
                : List.of();
    }

    private static void end(List<Entry> left) {
        List<ProcessHandle> processes =
                left.stream().flatMap(entry -> entry.alive().stream()).toList();
        processes.forEach(ProcessHandle::destroy);
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException someAreStillThere) {
            processes.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static long born(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /**
     * What came of claiming.
     *
     * @param file present when the folder is ours now
     * @param runningLauncher the pid of a launcher that still lives and keeps the folder
     * @param ended what an earlier launcher had left behind and was ended now
     */
    public record Claim(Optional<RunFile> file, Optional<Long> runningLauncher, List<String> ended) {}

    private record Entry(long pid, long born, String name) {

        static Entry parse(String line) {
            int first = line.indexOf(' ');
            int second = line.indexOf(' ', first + 1);
            return new Entry(
                    Long.parseLong(line.substring(0, first)),
                    Long.parseLong(line.substring(first + 1, second)),
                    line.substring(second + 1));
        }

        String line() {
            return pid + " " + born + " " + name;
        }

        boolean isAlive() {
            return alive().isPresent();
        }

        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> Math.abs(RunFile.born(handle) - born) <= CLOCK_ROUNDING.toMillis());
        }
    }
}
