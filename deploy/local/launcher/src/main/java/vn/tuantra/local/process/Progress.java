package vn.tuantra.local.process;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Lines that show a person what is happening and how long it took. */
public final class Progress {

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** For tests and programs that show nothing. */
    public static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Begins something that takes a while. */
    public Step begin(String what) {
        return new Step(what, System.nanoTime());
    }

    /** Something under way. */
    public final class Step {

        private final String what;
        private final long since;

        private Step(String what, long since) {
            this.what = what;
            this.since = since;
        }

        /** Says how it ended, and after how many seconds. */
        public void end(String how) {
            Duration took = Duration.ofNanos(System.nanoTime() - since);
            say(String.format(Locale.ROOT, "  %-24s %-34s %6.1f s", what, how, took.toMillis() / 1000.0));
        }
    }
}
