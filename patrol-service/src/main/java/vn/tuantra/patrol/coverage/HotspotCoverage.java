package vn.tuantra.patrol.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.patrol.HotspotLevel;
import vn.tuantra.patrol.hotspot.Hotspot;

/**
 * How often a hotspot was patrolled in a week. A patrol counts where it set out, as it does in reports (REQ-PAT-6).
 *
 * @param lastPatrol the newest start until the end of the week; absent when it is longer ago than the week before
 * @param overdue nobody has been there for a week, although it has been listed for so long
 */
record HotspotCoverage(
        UUID hotspotId,
        String name,
        HotspotLevel level,
        List<UUID> wardIds,
        long patrols,
        boolean covered,
        @Nullable Instant lastPatrol,
        boolean overdue) {

    private static final Duration OFTEN = Duration.ofDays(7);

    /** @param starts of patrols there, since a week before the week */
    static HotspotCoverage of(Hotspot hotspot, List<Instant> starts, Week week, Instant now) {
        Instant reference = now.isBefore(week.until()) ? now : week.until();
        long patrols = starts.stream().filter(week::contains).count();
        Instant last = starts.stream()
                .filter(start -> start.isBefore(week.until()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        Instant listed = VietnamDay.startOf(hotspot.validFrom());
        Instant since = last == null ? listed : last;
        return new HotspotCoverage(
                hotspot.id(),
                hotspot.name(),
                hotspot.level(),
                hotspot.wardIds(),
                patrols,
                patrols > 0,
                last,
                since.plus(OFTEN).isBefore(reference));
    }
}
