package vn.tuantra.local.process;

import java.io.IOException;
import java.time.Duration;

/**
 * How one process is started and how it shows that it can be used.
 *
 * @param layer what stands on what: a higher layer is stopped before a lower one
 */
public record Launch(String name, int layer, Starter starter, Readiness readiness, Duration patience) {

    /** Starts the process and returns without waiting for it to be ready. */
    public interface Starter {
        Child start() throws IOException;
    }
}
