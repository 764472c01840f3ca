package vn.tuantra.notification.cap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.incident.IncidentSummary;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.contract.incident.Severity;

/**
 * What a CAP document says, before it is written as XML.
 *
 * @param references the earlier messages about the same incident
 * @param areaName where, in words
 */
record CapMessage(
        UUID identifier,
        String sender,
        Instant sent,
        Type type,
        UUID addressee,
        UUID incidentId,
        List<String> references,
        IncidentSummary incident,
        Certainty certainty,
        String senderName,
        String areaName) {

    /** {@code msgType}. */
    enum Type {
        ALERT("Alert"),
        UPDATE("Update"),
        CANCEL("Cancel");

        private final String value;

        Type(String value) {
            this.value = value;
        }

        String value() {
            return value;
        }
    }

    /** {@code certainty}: who says so. */
    enum Certainty {
        OBSERVED("Observed"),
        LIKELY("Likely"),
        POSSIBLE("Possible");

        private final String value;

        Certainty(String value) {
            this.value = value;
        }

        String value() {
            return value;
        }

        /** Patrol teams see it themselves; a phone tip is likely; a machine's report possible. */
        static Certainty of(ReporterRole reporter) {
            return switch (reporter) {
                case LEADER, DEPUTY, MEMBER -> OBSERVED;
                case DUTY -> LIKELY;
                case INTEGRATION -> POSSIBLE;
            };
        }
    }

    /** How this message is named in the {@code references} of later ones. */
    static String reference(String sender, UUID identifier, Instant sent) {
        return sender + "," + identifier + "," + CapTime.of(sent);
    }

    boolean isOver() {
        return switch (incident.state()) {
            case RESOLVED, CLOSED, FALSE_ALARM, MERGED -> true;
            case DRAFT, REPORTED, ACKNOWLEDGED, RESPONDING, HANDED_OVER -> false;
        };
    }

    String severity() {
        return switch (incident.severity()) {
            case S1 -> "Extreme";
            case S2 -> "Severe";
            case S3 -> "Moderate";
            case S4 -> "Minor";
        };
    }

    String urgency() {
        if (isOver()) {
            return "Past";
        }
        return switch (incident.severity()) {
            case S1, S2 -> "Immediate";
            case S3 -> "Expected";
            case S4 -> "Future";
        };
    }

    String responseType() {
        if (isOver()) {
            return "AllClear";
        }
        return incident.severity().compareTo(Severity.S2) <= 0 ? "Execute" : "Assess";
    }
}
