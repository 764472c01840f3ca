package vn.tuantra.contract.report;

import java.time.LocalDate;
import java.util.UUID;

/** A report must be sent soon (REQ-REP-8).
 *
 * @param dueOn the last day on which it is in time */
public record ObligationDueSoon(UUID obligationId, UUID unitId, String reportType, LocalDate dueOn, int daysLeft)
        implements ObligationEvent {}
