package vn.tuantra.reporting.indicator.incident;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.ForcesSent;
import vn.tuantra.contract.incident.IncidentAbsorbed;
import vn.tuantra.contract.incident.IncidentAcknowledged;
import vn.tuantra.contract.incident.IncidentEscalated;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReclassified;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.IncidentResolved;
import vn.tuantra.contract.incident.IncidentSummary;

/**
 * What an event leaves behind in the document of its incident. Every operator gives the same result in whatever order
 * the events come; what may change over time is kept with its sequence and the highest one wins.
 */
final class FactUpdates {

    private FactUpdates() {}

    static Bson of(IncidentEvent event, long sequence) {
        IncidentSummary incident = event.incident();
        List<Bson> updates = new ArrayList<>(List.of(
                Updates.addToSet("applied", sequence),
                Updates.set("wardId", incident.wardId()),
                Updates.set("wardPoliceId", incident.wardPoliceId()),
                Updates.set("residentialGroupId", incident.residentialGroupId()),
                Updates.set("detectedAt", incident.detectedAt()),
                Updates.set("reportedAt", incident.countedAt()),
                Updates.set("receivedAt", incident.receivedAt()),
                Updates.set("reportDelayMs", millis(incident.detectedAt(), incident.reportedAt())),
                Updates.max("latest", latest(incident, sequence))));
        updates.addAll(own(event, sequence));
        return Updates.combine(updates);
    }

    private static List<Bson> own(IncidentEvent event, long sequence) {
        return switch (event) {
            case IncidentReported reported -> escalated(reported.targets());
            case IncidentEscalated more -> escalated(more.targets());
            case IncidentReclassified graver -> escalated(graver.targets());
            case IncidentAbsorbed absorbed -> escalated(absorbed.targets());
            case IncidentAcknowledged taken ->
                List.of(
                        Updates.min("acknowledgedAt", taken.acknowledgedAt()),
                        Updates.min("ackDelayMs", millis(taken.incident().receivedAt(), taken.acknowledgedAt())));
            case ForcesSent sent -> List.of(Updates.min("forcesSentAt", sent.sentAt()));
            case IncidentResolved resolved ->
                List.of(Updates.max(
                        "resolution",
                        new Document("seq", sequence)
                                .append("at", resolved.resolvedAt())
                                .append("outcome", resolved.outcome().name())));
            // All others change what is in the summary. A hand-over is the end of the way, not an escalation.
            default -> List.of();
        };
    }

    private static List<Bson> escalated(List<AlertTarget> targets) {
        List<String> triggers = targets.stream()
                .filter(target -> target.level() > 0)
                .map(target -> target.trigger().name())
                .distinct()
                .toList();
        return triggers.isEmpty() ? List.of() : List.of(Updates.addEachToSet("escalatedBy", triggers));
    }

    /** The sequence comes first: documents are compared field by field. */
    private static Document latest(IncidentSummary incident, long sequence) {
        return new Document("seq", sequence)
                .append("state", incident.state().name())
                .append("category", incident.category())
                .append("severity", incident.severity().name())
                .append("complicated", incident.complicated());
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }
}
