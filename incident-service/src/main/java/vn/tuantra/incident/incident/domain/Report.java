package vn.tuantra.incident.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.IncidentSummary;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Reporter;

/**
 * What was reported and when. Three times stay apart: when it happened (possibly estimated), when it was noticed, when
 * it was reported by the reporter's clock; and the server's own time of receipt, from which all timers run.
 *
 * @param words of description and address, in lower case without tone marks, to be found by
 */
public record Report(
        String category,
        List<Modifier> modifiers,
        Place place,
        @Nullable String description,
        @Nullable Instant occurredAt,
        Instant detectedAt,
        Instant reportedAt,
        Instant receivedAt,
        Reporter reporter,
        List<String> words) {

    public Report {
        modifiers = List.copyOf(modifiers);
        words = List.copyOf(words);
    }

    /** How long it took from noticing to reporting; the plan says "ngay" (REQ-INC-2). Never negative. */
    public Duration delay() {
        Duration delay = Duration.between(detectedAt, reportedAt);
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    /** The same report with circumstances that became known later. */
    public Report with(Collection<Modifier> more) {
        Set<Modifier> all = new LinkedHashSet<>(modifiers);
        all.addAll(more);
        return new Report(
                category,
                List.copyOf(all),
                place,
                description,
                occurredAt,
                detectedAt,
                reportedAt,
                receivedAt,
                reporter,
                words);
    }

    /**
     * The reporter's clock cannot be right: it is ahead of ours, longer behind than anybody is without a network, or
     * reported before it noticed. Flagged, not refused.
     */
    public boolean clockSkewed() {
        return !IncidentSummary.isPossible(reportedAt, receivedAt)
                || detectedAt.isAfter(reportedAt.plus(IncidentSummary.TOLERATED_SKEW));
    }
}
