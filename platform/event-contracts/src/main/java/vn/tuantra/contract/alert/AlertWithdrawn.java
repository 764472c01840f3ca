package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.IncidentSummary;

/** There is nothing to do about the alert: false alarm, or the case goes on as another one, which the unit holds too. */
public record AlertWithdrawn(
        UUID alertId,
        UUID unitId,
        UUID incidentId,
        IncidentSummary incident,
        WithdrawalReason reason,
        @Nullable UUID intoIncidentId,
        Instant withdrawnAt)
        implements AlertEvent {}
