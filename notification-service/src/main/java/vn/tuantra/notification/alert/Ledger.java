package vn.tuantra.notification.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an alert arrived: on screens, before eyes, by other channels, and how it ended. Times only move forward: what
 * happened first stays.
 *
 * @param deliveredAt when the first live screen of the unit was handed it
 * @param undeliveredAt when it was found that no screen had it in time
 */
public record Ledger(
        @Nullable Instant deliveredAt,
        List<Sighting> seen,
        @Nullable Instant undeliveredAt,
        List<Delivery> deliveries,
        @Nullable Settlement settlement) {

    private static final int MOST_SIGHTINGS = 100;

    /** A case that nobody takes for days is called about all the time; what is older stays in the events. */
    private static final int MOST_LINES = 500;

    public Ledger {
        seen = List.copyOf(seen);
        deliveries = List.copyOf(deliveries);
    }

    static Ledger empty() {
        return new Ledger(null, List.of(), null, List.of(), null);
    }

    public boolean isSettled() {
        return settlement != null;
    }

    /** Whether the unit is known to hold the alert. */
    public boolean isHeld() {
        return deliveredAt != null || !seen.isEmpty();
    }

    boolean wasSeenBy(String subject) {
        return seen.size() >= MOST_SIGHTINGS
                || seen.stream().anyMatch(sighting -> sighting.subject().equals(subject));
    }

    Ledger delivered(Instant at) {
        return new Ledger(at, seen, undeliveredAt, deliveries, settlement);
    }

    Ledger seenBy(Sighting sighting) {
        List<Sighting> more = new ArrayList<>(seen);
        more.add(sighting);
        return new Ledger(deliveredAt, more, undeliveredAt, deliveries, settlement);
    }

    Ledger undelivered(Instant at) {
        return new Ledger(deliveredAt, seen, at, deliveries, settlement);
    }

    Ledger settled(Settlement how, List<Delivery> stopped) {
        return new Ledger(deliveredAt, seen, undeliveredAt, stopped, how);
    }

    Ledger withDeliveries(List<Delivery> changed) {
        return new Ledger(
                deliveredAt,
                seen,
                undeliveredAt,
                changed.subList(Math.max(0, changed.size() - MOST_LINES), changed.size()),
                settlement);
    }
}
