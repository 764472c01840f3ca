package vn.tuantra.reporting.indicator.incident;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.tuantra.contract.incident.ActionRecorded;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.FalseAlarmDeclared;
import vn.tuantra.contract.incident.ForcesSent;
import vn.tuantra.contract.incident.IncidentAbsorbed;
import vn.tuantra.contract.incident.IncidentAcknowledged;
import vn.tuantra.contract.incident.IncidentClosed;
import vn.tuantra.contract.incident.IncidentEscalated;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentMerged;
import vn.tuantra.contract.incident.IncidentReclassified;
import vn.tuantra.contract.incident.IncidentReopened;
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
                List.of(
                        Updates.max(
                                "resolution",
                                new Document("seq", sequence)
                                        .append("at", resolved.resolvedAt())
                                        .append("outcome", resolved.outcome().name())),
                        over(sequence, resolved.resolvedAt()),
                        Updates.max("overAt", resolved.resolvedAt()));
            case IncidentClosed closed ->
                List.of(over(sequence, closed.closedAt()), Updates.max("overAt", closed.closedAt()));
            case FalseAlarmDeclared none ->
                List.of(over(sequence, none.declaredAt()), Updates.max("overAt", none.declaredAt()));
            case IncidentMerged merged ->
                List.of(over(sequence, merged.mergedAt()), Updates.max("overAt", merged.mergedAt()));
            case IncidentReopened again -> List.of(turn(sequence, again.reopenedAt(), false));
            case ActionRecorded acted ->
                List.of(
                        Updates.set("actions." + sequence, act(acted)),
                        Updates.min("firstActedAt", acted.startedAt()),
                        Updates.max("lastActedAt", acted.startedAt()));
            // All others change what is in the summary. A hand-over is the end of the way, not an escalation.
            default -> List.of();
        };
    }

    private static Bson over(long sequence, Instant at) {
        return turn(sequence, at, true);
    }

    /** From when a case was over or not; kept under its sequence, so that any order gives the same. */
    private static Bson turn(long sequence, Instant at, boolean over) {
        return Updates.set("turns." + sequence, new Document("at", at).append("over", over));
    }

    private static Document act(ActionRecorded acted) {
        return new Document("type", acted.type().name())
                .append("at", acted.startedAt())
                .append("count", acted.count())
                .append(
                        "items",
                        acted.items().stream()
                                .map(item -> new Document("kind", item.kind()).append("count", item.count()))
                                .toList());
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
