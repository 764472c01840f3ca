package vn.tuantra.patrol.distress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.IncidentReport;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.patrol.casereport.CaseReports;
import vn.tuantra.patrol.patrol.domain.GeoPoint;

/**
 * A patrol in distress. Its id is the id of the case that comes of it, so that whoever calls twice is one case.
 *
 * @param units whose business it is
 * @param unitId the residential group or ward of today for which the case is reported
 * @param at when the button was pressed, or when the patrol was heard of last
 * @param seenAt where it was seen last; absent when nobody knows
 * @param placeAt when that was
 */
record Distress(
        UUID callId,
        UUID patrolId,
        UUID teamId,
        List<UUID> units,
        UUID unitId,
        Kind kind,
        Instant at,
        Instant receivedAt,
        @Nullable GeoPoint seenAt,
        @Nullable Instant placeAt) {

    /** What happened, with the category of the case. */
    enum Kind {
        SOS("FRC-01", "Tổ viên bấm SOS"),
        SILENCE("HLP-02", "Mất liên lạc với tổ tuần tra");

        private final String category;
        private final String words;

        Kind(String category, String words) {
            this.category = category;
            this.words = words;
        }
    }

    Distress {
        units = List.copyOf(units);
    }

    IncidentReport report() {
        return new IncidentReport(
                callId,
                kind.category,
                unitId,
                place(),
                List.of(),
                null,
                at,
                receivedAt,
                "%s. Ca tuần tra %s. %s.".formatted(kind.words, patrolId, age()),
                CaseReports.SOURCE);
    }

    private Place place() {
        return seenAt == null ? CaseReports.UNKNOWN_PLACE : new Place(seenAt.latitude(), seenAt.longitude(), null);
    }

    private String age() {
        if (placeAt == null) {
            return "Không biết vị trí";
        }
        return "Vị trí biết lần cuối cách đây %d phút"
                .formatted(Math.max(0, Duration.between(placeAt, receivedAt).toMinutes()));
    }
}
