package vn.tuantra.contract.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.DomainEvent;

/**
 * The permit of a support tool or weapon is about to expire (6.1). Told once per step.
 *
 * @param unitId the ward
 * @param teamId the team that holds it; absent while it lies in stock
 * @param thingId the item, whose history this fact belongs to
 * @param daysLeft the step: 30 or 7
 */
public record TeamPermitExpiring(UUID unitId, @Nullable UUID teamId, UUID thingId, LocalDate expiresOn, int daysLeft)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return thingId;
    }
}
