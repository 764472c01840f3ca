package vn.tuantra.notification.calling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.alert.Alerts;

/** Gateways tell here what became of a message. */
@RestController
class ReceiptController {

    /** What became of it. */
    enum Fate {
        SHOWN,
        FAILED
    }

    record ReceiptBody(@NotNull UUID alertId, @NotNull Fate status) {}

    private final CallOutcome outcomes;
    private final Alerts alerts;
    private final Access access;

    ReceiptController(CallOutcome outcomes, Alerts alerts, Access access) {
        this.outcomes = outcomes;
        this.alerts = alerts;
        this.access = access;
    }

    @Permitted("tell-delivery")
    @PostMapping("/api/alerts/deliveries/{deliveryId}/receipt")
    ResponseEntity<Void> receipt(@PathVariable UUID deliveryId, @Valid @RequestBody ReceiptBody body, Caller caller) {
        Alert alert = alerts.find(body.alertId()).orElseThrow(() -> Refusal.notFound("delivery"));
        access.requireVisible(caller, alert.unitId(), "delivery");
        if (alert.ledger().deliveries().stream().noneMatch(line -> line.id().equals(deliveryId))) {
            throw Refusal.notFound("delivery");
        }
        outcomes.receipt(body.alertId(), deliveryId, body.status() == Fate.SHOWN);
        return ResponseEntity.noContent().build();
    }
}
