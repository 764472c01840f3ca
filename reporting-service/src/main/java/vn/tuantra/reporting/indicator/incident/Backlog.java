package vn.tuantra.reporting.indicator.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/**
 * When a case was over and when it was taken up again.
 *
 * @param turns in the order of its history
 */
record Backlog(UUID incidentId, Instant reportedAt, List<Turn> turns) {

    record Turn(long sequence, Instant at, boolean over) {}

    Backlog {
        turns = turns.stream().sorted(Comparator.comparingLong(Turn::sequence)).toList();
    }

    /** Whether it was reported and not over just before an instant. */
    boolean isOpenBefore(Instant instant) {
        return reportedAt.isBefore(instant)
                && turns.stream()
                        .filter(turn -> turn.at().isBefore(instant))
                        .reduce((_, last) -> last)
                        .map(last -> !last.over())
                        .orElse(true);
    }

    static Backlog of(Document stored) {
        return new Backlog(
                stored.get("_id", UUID.class),
                stored.getDate("reportedAt").toInstant(),
                stored.get("turns", new Document()).entrySet().stream()
                        .map(entry -> turn(Long.parseLong(entry.getKey()), (Document) entry.getValue()))
                        .toList());
    }

    private static Turn turn(long sequence, Document stored) {
        return new Turn(sequence, stored.getDate("at").toInstant(), stored.getBoolean("over"));
    }
}
