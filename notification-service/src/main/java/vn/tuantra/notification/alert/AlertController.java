package vn.tuantra.notification.alert;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.Severity;

/** The record of what a unit was told. */
@RestController
class AlertController {

    /**
     * An alert as the API shows it.
     *
     * @param data the event as streamed
     */
    record AlertView(
            UUID id,
            UUID unitId,
            UUID incidentId,
            UUID eventId,
            String type,
            long sequence,
            @Nullable AlertTrigger trigger,
            Instant eventTime,
            Instant recordedAt,
            Severity severity,
            @Nullable Instant deliveredAt,
            JsonNode data) {

        static AlertView of(Alert alert) {
            return new AlertView(
                    alert.id(),
                    alert.unitId(),
                    alert.incidentId(),
                    alert.eventId(),
                    alert.type(),
                    alert.sequence(),
                    alert.trigger(),
                    alert.eventTime(),
                    alert.recordedAt(),
                    alert.severity(),
                    alert.ledger().deliveredAt(),
                    EventJson.mapper().readTree(alert.body()));
        }
    }

    private final Alerts alerts;
    private final Access access;

    AlertController(Alerts alerts, Access access) {
        this.alerts = alerts;
        this.access = access;
    }

    @Permitted("list-alerts")
    @GetMapping("/api/alerts")
    Page<AlertView> newest(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID incident,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        UUID unitId = unit == null ? caller.unitId() : unit;
        if (unitId == null) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unit"));
        }
        access.requireReach(caller, unitId);
        PageCursor after = cursor == null ? null : PageCursor.parse(cursor);
        List<Alert> found = alerts.newest(unitId, incident, after, limit + 1);
        return Page.cut(found, limit, AlertController::placeOf).map(AlertView::of);
    }

    private static String placeOf(Alert last) {
        return new PageCursor(last.recordedAt(), last.id()).toString();
    }
}
