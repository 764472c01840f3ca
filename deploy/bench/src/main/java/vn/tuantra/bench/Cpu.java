package vn.tuantra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tuantra.local.LocalStack;

/** CPU time of every process of the stack. */
final class Cpu {

    private static final Duration LOOK = Duration.ofSeconds(5);

    private Cpu() {}

    static Map<String, Duration> of(LocalStack stack) {
        Map<String, Duration> times = new LinkedHashMap<>();
        for (String process : stack.processNames()) {
            times.put(
                    process,
                    ProcessHandle.of(stack.pid(process))
                            .flatMap(handle -> handle.info().totalCpuDuration())
                            .orElse(Duration.ZERO));
        }
        return times;
    }

    /** Share of one core per process between two readings, in percent. */
    static Map<String, Long> share(Map<String, Duration> before, Map<String, Duration> after, Duration elapsed) {
        Map<String, Long> shares = new LinkedHashMap<>();
        after.forEach((process, time) -> shares.put(
                process,
                Math.round(100.0
                        * time.minus(before.getOrDefault(process, Duration.ZERO))
                                .toNanos()
                        / elapsed.toNanos())));
        return shares;
    }

    /**
     * Waits until the whole stack needs little: what was put in before a measurement is digested.
     *
     * @param percent of one core, all processes together
     * @return what it needs now, perhaps more when time is up
     */
    static long awaitRest(LocalStack stack, long percent, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        long needed = needed(stack);
        while (needed > percent && System.nanoTime() < deadline) {
            needed = needed(stack);
        }
        return needed;
    }

    private static long needed(LocalStack stack) {
        Map<String, Duration> before = of(stack);
        Waiting.pause(LOOK);
        return share(before, of(stack), LOOK).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Milliseconds of every process together for each incident, those of the idle rest and the control among them. */
    static double millis(Map<String, Duration> before, Map<String, Duration> after, long incidents) {
        long nanos = after.entrySet().stream()
                .mapToLong(entry -> entry.getValue()
                        .minus(before.getOrDefault(entry.getKey(), Duration.ZERO))
                        .toNanos())
                .sum();
        return Math.round(nanos / 10_000.0 / incidents) / 100.0;
    }

    /** Resident memory per process. */
    static Map<String, Long> resident(LocalStack stack) throws IOException {
        Map<String, Long> memory = new LinkedHashMap<>();
        for (String process : stack.processNames()) {
            Path status = Path.of("/proc", Long.toString(stack.pid(process)), "status");
            if (Files.exists(status)) {
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .findFirst()
                        .ifPresent(line -> memory.put(process, Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024));
            }
        }
        return memory;
    }
}
