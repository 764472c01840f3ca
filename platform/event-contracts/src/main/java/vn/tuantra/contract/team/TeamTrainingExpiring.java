package vn.tuantra.contract.team;

import java.time.LocalDate;
import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/**
 * A member's training is about to expire (6.2). Told once per step.
 *
 * @param courseId the course that gave the certificate, whose history this fact belongs to
 * @param unitId the ward
 * @param thingId the certificate
 * @param daysLeft the step: 30 or 7
 */
public record TeamTrainingExpiring(
        UUID courseId, UUID unitId, UUID teamId, UUID memberId, UUID thingId, LocalDate expiresOn, int daysLeft)
        implements DomainEvent {
    @Override
    public UUID aggregateId() {
        return courseId;
    }
}
