package vn.tuantra.contract.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;

/**
 * The reports of a period were put together and sent up (REQ-REP-7). Its history is kept beside that of the obligation
 * that it fulfils.
 *
 * @param reports how many accepted reports are in it
 * @param missingUnitIds units whose reports are not in it; they are not counted as zero
 */
public record ConsolidationSent(
        UUID consolidationId,
        UUID obligationId,
        UUID unitId,
        String reportType,
        String period,
        int reports,
        List<UUID> missingUnitIds,
        Instant sentAt,
        boolean late,
        Actor by)
        implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return consolidationId;
    }

    @Override
    public String key() {
        return obligationId.toString();
    }
}
