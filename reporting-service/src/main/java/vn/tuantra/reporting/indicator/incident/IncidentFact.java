package vn.tuantra.reporting.indicator.incident;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.contract.incident.Severity;

/** What is counted of one incident. */
record IncidentFact(
        UUID incidentId,
        UUID wardId,
        String category,
        Severity severity,
        boolean complicated,
        IncidentState state,
        Instant reportedAt,
        Instant receivedAt,
        long reportDelayMs,
        @Nullable Long ackDelayMs,
        Set<AlertTrigger> escalatedBy,
        @Nullable Outcome outcome) {

    private static final Set<IncidentState> OVER =
            EnumSet.of(IncidentState.RESOLVED, IncidentState.CLOSED, IncidentState.FALSE_ALARM, IncidentState.MERGED);

    static final List<String> OVER_NAMES =
            OVER.stream().map(IncidentState::name).toList();

    IncidentFact {
        escalatedBy = Set.copyOf(escalatedBy);
    }

    static IncidentFact of(Document stored) {
        Document latest = stored.get("latest", Document.class);
        return new IncidentFact(
                stored.get("_id", UUID.class),
                stored.get("wardId", UUID.class),
                latest.getString("category"),
                Severity.valueOf(latest.getString("severity")),
                latest.getBoolean("complicated"),
                IncidentState.valueOf(latest.getString("state")),
                stored.getDate("reportedAt").toInstant(),
                stored.getDate("receivedAt").toInstant(),
                stored.getLong("reportDelayMs"),
                stored.getLong("ackDelayMs"),
                stored.getList("escalatedBy", String.class, List.of()).stream()
                        .map(AlertTrigger::valueOf)
                        .collect(Collectors.toSet()),
                outcome(stored.get("resolution", Document.class)));
    }

    private static @Nullable Outcome outcome(@Nullable Document resolution) {
        return resolution == null ? null : Outcome.valueOf(resolution.getString("outcome"));
    }
}
