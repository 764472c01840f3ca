package vn.tuantra.incident.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.web.CleanJson;
import vn.tuantra.chassis.web.Fingerprints;
import vn.tuantra.chassis.web.PlausibleTime;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.EventType;
import vn.tuantra.contract.incident.IncidentReport;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.incident.incident.application.ReportIncident;
import vn.tuantra.incident.incident.application.ReportInput;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.intake.InboundReport.Sender;

/**
 * The one way in for reports of integrations, whether they come by Kafka or by HTTP: schema, source, limits, then the
 * same rules as for everybody. What is refused is answered with {@code incident.report-rejected}.
 */
@Component
class TakeReport {

    static final EventType TYPE =
            EventCatalogue.byName("vn.tuantra.incident.report.v1").orElseThrow();

    /** What most serialisers write for a field without a value is no field. */
    private static final CleanJson CLEAN = new CleanJson(EventJson.mapper());

    private static final int LONGEST_NAME = 200;

    private final SourceLimits limits;
    private final ReportIncident reportIncident;
    private final Rejections rejections;
    private final Fingerprints fingerprints;

    TakeReport(SourceLimits limits, ReportIncident reportIncident, Rejections rejections, Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
        this.limits = limits;
        this.reportIncident = reportIncident;
        this.rejections = rejections;
    }

    /**
     * Takes one report; the same one again changes nothing.
     *
     * @throws Refusal with the code of the rule it breaks, after the refusal was recorded
     */
    Incidents.Stored take(InboundReport inbound) {
        try {
            IncidentReport report = read(inbound);
            limits.check(report, inbound.sender());
            return reportIncident.handle(inputOf(report), commandOf(report));
        } catch (Refusal refusal) {
            Sender sender = senderOf(inbound.body());
            rejections.add(cut(inbound.eventId()), sender.incidentId(), sender.sourceId(), refusal.code(), (String)
                    refusal.details().get("field"));
            throw refusal;
        }
    }

    /**
     * Answers an event that cannot be taken for a report at all.
     *
     * @param eventId absent when it has none: the answer then goes by what it holds
     */
    void refuse(@Nullable String eventId, byte[] body, String code, String field) {
        Sender sender = senderOf(body);
        String known = eventId == null ? "unnamed-" + UUID.nameUUIDFromBytes(body) : cut(eventId);
        rejections.add(known, sender.incidentId(), sender.sourceId(), code, field);
    }

    private static IncidentReport read(InboundReport inbound) {
        try {
            byte[] body = EventJson.mapper().writeValueAsBytes(CLEAN.read(inbound.body()));
            List<String> violations = EventSchemas.violations(TYPE, body);
            if (!violations.isEmpty()) {
                String first = violations.getFirst();
                throw Refusal.invalid("SCHEMA_VIOLATION", Map.of("field", fieldOf(first), "violations", violations));
            }
            IncidentReport report = (IncidentReport) EventJson.read(TYPE, body);
            requirePlausible("occurredAt", report.occurredAt());
            requirePlausible("detectedAt", report.detectedAt());
            requirePlausible("reportedAt", report.reportedAt());
            if (!report.incidentId().toString().equalsIgnoreCase(inbound.subject())) {
                throw Refusal.invalid("SUBJECT_MISMATCH", Map.of("field", "subject"));
            }
            return report;
        } catch (JacksonException e) {
            throw (Refusal)
                    Refusal.invalid("UNREADABLE_EVENT", Map.of("field", "data")).initCause(e);
        }
    }

    private static void requirePlausible(String field, @Nullable Instant time) {
        if (time != null && !PlausibleTime.isPlausible(time)) {
            throw Refusal.invalid("MALFORMED_VALUE", Map.of("field", field));
        }
    }

    /** The path of the field; the body as a whole has none. */
    private static String fieldOf(String violation) {
        String path = violation.substring(0, violation.indexOf(':'));
        return path.isEmpty() ? "data" : path;
    }

    private static Sender senderOf(byte[] body) {
        try {
            JsonNode tree = EventJson.mapper().readTree(body);
            String source = tree.path("sourceId").asString("");
            return new Sender(uuid(tree.path("incidentId").asString("")), source.isBlank() ? "unknown" : cut(source));
        } catch (JacksonException e) {
            return new Sender(null, "unknown");
        }
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    private static ReportInput inputOf(IncidentReport report) {
        return new ReportInput(
                report.incidentId(),
                report.category(),
                report.unitId(),
                null,
                report.place(),
                report.modifiers() == null ? List.of() : report.modifiers(),
                false,
                report.description(),
                report.occurredAt(),
                report.detectedAt(),
                report.reportedAt(),
                new Reporter(report.sourceId(), ReporterRole.INTEGRATION, null));
    }

    private Command commandOf(IncidentReport report) {
        return new Command(
                new Actor(report.sourceId(), "INTEGRATION", null),
                "report-by-event",
                "incident",
                null,
                fingerprints.of(report.sourceId(), new String(EventJson.write(report), UTF_8)),
                null);
    }
}
