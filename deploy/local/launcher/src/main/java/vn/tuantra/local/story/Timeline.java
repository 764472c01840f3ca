package vn.tuantra.local.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What happened in a story and how long after the report; every line is shown as it comes. */
final class Timeline {

    private final List<Hop> hops = new ArrayList<>();
    private final Consumer<String> show;
    private long reportedAt = System.nanoTime();

    Timeline(Consumer<String> show) {
        this.show = show;
    }

    /** From here on times are counted. */
    void reportingNow() {
        reportedAt = System.nanoTime();
    }

    void happened(String hop, String vi, String en) {
        happened(hop, vi, en, System.nanoTime());
    }

    void happened(String hop, String vi, String en, long atNanos) {
        double millis = Math.round((atNanos - reportedAt) / 10_000.0) / 100.0;
        hops.add(new Hop(hop, vi, en, millis, true));
        show.accept(String.format(Locale.ROOT, "  %+10.1f ms  %s / %s", millis, vi, en));
    }

    HopMissing missed(String hop, String vi, String en, String why) {
        hops.add(new Hop(hop, vi, en, -1, false));
        show.accept("   KHÔNG / NOT  " + vi + " / " + en + ": " + why);
        return new HopMissing(hop + ": " + why);
    }

    List<Hop> hops() {
        return Collections.unmodifiableList(hops);
    }
}
