package vn.tuantra.incident.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.Acknowledgement;
import vn.tuantra.incident.incident.domain.HistoryEntry;
import vn.tuantra.incident.incident.domain.Incident;

/**
 * One case in the account of a shift.
 *
 * @param address where, in words; absent when only a position is known
 * @param before it came before the shift and was open when the shift began
 * @param state as it is now
 * @param takenBy who took it; absent as long as nobody has
 * @param secondsToTake from receipt to that
 * @param endedAt when it ended, at or before the end of the shift
 */
record CaseLine(
        UUID id,
        @Nullable String number,
        Severity severity,
        boolean complicated,
        String category,
        @Nullable String address,
        UUID wardId,
        UUID wardPoliceId,
        UUID handlingUnitId,
        Instant receivedAt,
        boolean before,
        IncidentState state,
        @Nullable Actor takenBy,
        @Nullable Instant takenAt,
        @Nullable Long secondsToTake,
        @Nullable Instant endedAt) {

    /** As it stood at the end of the shift, which began at {@code from}. */
    static CaseLine of(Incident incident, Instant from, Instant end) {
        Acknowledgement known = incident.acknowledgement();
        Acknowledgement taken = known != null && known.at().isBefore(end) ? known : null;
        Instant received = incident.report().receivedAt();
        return new CaseLine(
                incident.id(),
                incident.number(),
                incident.classification().severity(),
                incident.classification().complicated(),
                incident.report().category(),
                incident.report().place().address(),
                incident.jurisdiction().wardId(),
                incident.jurisdiction().wardPoliceId(),
                incident.handlingUnitId(),
                received,
                received.isBefore(from),
                incident.state(),
                taken == null ? null : taken.by(),
                taken == null ? null : taken.at(),
                taken == null
                        ? null
                        : Long.valueOf(Duration.between(received, taken.at()).toSeconds()),
                endOf(incident, end));
    }

    /** When a case ended; absent when it was open at that instant, also when it had been closed and opened again. */
    static @Nullable Instant endOf(Incident incident, Instant at) {
        Instant ended = null;
        for (HistoryEntry entry : incident.history()) {
            if (entry.at().isAfter(at)) {
                break;
            }
            switch (entry.step()) {
                case "RESOLVE", "DECLARE_FALSE", "MERGE", "CLOSE" -> ended = ended == null ? entry.at() : ended;
                case "REOPEN", "RESTORE" -> ended = null;
                default -> {
                    // The others leave it open or ended.
                }
            }
        }
        return ended;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    boolean isTaken() {
        return takenAt != null;
    }
}
