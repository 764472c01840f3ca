package vn.tuantra.incident.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.incident.incident.domain.Incidents;

/**
 * Reports of integrations as CloudEvents 1.0 over HTTP: binary, structured and batch, with the same rules and the same
 * answers as by Kafka.
 */
@RestController
class CloudEventController {

    static final String PATH = "/api/incident-reports";
    static final String STRUCTURED = Envelope.STRUCTURED;
    static final String BATCH = "application/cloudevents-batch+json";

    /**
     * What became of a report.
     *
     * @param code absent when it was accepted
     */
    record Receipt(
            @Nullable String eventId,
            @Nullable UUID incidentId,
            boolean accepted,
            boolean repeated,
            @Nullable String code,
            @Nullable String field) {}

    private final TakeReport takeReport;
    private final IntakeProperties properties;

    CloudEventController(TakeReport takeReport, IntakeProperties properties) {
        this.takeReport = takeReport;
        this.properties = properties;
    }

    /** Binary mode: attributes in headers, the report is the body. */
    @Permitted("report-by-event")
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> binary(
            Caller caller,
            @RequestHeader("ce-id") String id,
            @RequestHeader("ce-type") String type,
            @RequestHeader("ce-specversion") String version,
            @RequestHeader(name = "ce-subject", required = false) @Nullable String subject,
            @RequestBody byte[] body) {
        Envelope.require(version, type);
        return answer(take(new InboundReport(
                String.valueOf(Envelope.decoded("id", id)), Envelope.decoded("subject", subject), body, caller)));
    }

    /** Structured mode: one event with its attributes and its data in one JSON object. */
    @Permitted("report-by-event")
    @PostMapping(path = PATH, consumes = STRUCTURED)
    ResponseEntity<Receipt> structured(Caller caller, @RequestBody byte[] body) {
        return answer(take(Envelope.structured(Envelope.tree(body), caller)));
    }

    /** A batch: every event is judged on its own, and the answer says what became of each. */
    @Permitted("report-by-event")
    @PostMapping(path = PATH, consumes = BATCH)
    List<Receipt> batch(Caller caller, @RequestBody byte[] body) {
        JsonNode events = Envelope.tree(body);
        if (!events.isArray()) {
            throw Refusal.invalid("MALFORMED_BATCH", Map.of("field", "body"));
        }
        if (events.size() > properties.largestBatch()) {
            throw Refusal.invalid("BATCH_TOO_LARGE", Map.of("field", "body", "limit", properties.largestBatch()));
        }
        List<Receipt> receipts = new ArrayList<>();
        for (JsonNode event : events) {
            receipts.add(receipt(event, caller));
        }
        return receipts;
    }

    private Receipt receipt(JsonNode event, Caller caller) {
        try {
            return take(Envelope.structured(event, caller));
        } catch (Refusal refusal) {
            return new Receipt(Envelope.text(event, "id"), null, false, false, refusal.code(), (String)
                    refusal.details().get("field"));
        }
    }

    private Receipt take(InboundReport inbound) {
        Incidents.Stored stored = takeReport.take(inbound);
        return new Receipt(inbound.eventId(), stored.incident().id(), true, stored.replayed(), null, null);
    }

    private static ResponseEntity<Receipt> answer(Receipt receipt) {
        return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(receipt);
    }
}
