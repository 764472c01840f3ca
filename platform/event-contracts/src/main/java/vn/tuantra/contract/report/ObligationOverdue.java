package vn.tuantra.contract.report;

import java.time.LocalDate;
import java.util.UUID;

/** A report was not sent in time (REQ-REP-8).
 *
 * @param dueOn the last day on which it would have been in time */
public record ObligationOverdue(UUID obligationId, UUID unitId, String reportType, LocalDate dueOn, int daysLate)
        implements ObligationEvent {}
