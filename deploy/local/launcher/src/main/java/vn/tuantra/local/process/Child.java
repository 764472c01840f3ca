package vn.tuantra.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running process of the stack and its log. */
public final class Child {

    // Ctrl-C reaches every process of the terminal at once. Children must leave that to the launcher, which stops them
    // in order; a signal ignored by the shell stays ignored in what the shell turns into.
    private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts a command; what it says goes to the end of its log. */
    public static Child start(String name, List<String> command, Path log) throws IOException {
        List<String> whole = new ArrayList<>(DEAF_TO_CTRL_C);
        whole.addAll(command);
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        return new Child(name, process, log);
    }

    /** Keeps the log of the run before as {@code .old}, so that a log tells of one run only. */
    public static void putLogAside(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, Path.of(log + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Does something once the process is gone, for whatever reason; at once when it is gone already. */
    public void whenGone(Runnable then) {
        Thread.startVirtualThread(() -> {
            process.onExit().join();
            then.run();
        });
    }

    /** The exit code of a process that has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    public String tail() {
        return LogTail.of(log, 40);
    }

    /** Asks it to end ({@code SIGTERM}) and does not wait. */
    public void ask() {
        process.destroy();
    }

    /** Ends it at once ({@code SIGKILL}) and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        hasEndedWithin(Duration.ofSeconds(10));
    }

    /** Asks, and kills what has not ended in time; false when that was needed. */
    public boolean end(Duration patience) {
        ask();
        if (hasEndedWithin(patience)) {
            return true;
        }
        kill();
        return false;
    }

    public boolean hasEndedWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
