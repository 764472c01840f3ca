package vn.tuantra.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tuantra.local.LocalStack;

/** CPU time of every process of the stack. */
final class Cpu {

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
}
