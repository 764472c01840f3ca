package vn.tuantra.contract.community;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * A team took part in conciling a dispute (II.2.b1, REQ-COM-2). Whose it was stays inside.
 *
 * @param parties how many there were
 * @param caseReported whether an incident of the same id was reported with it
 */
public record ConciliationHeld(
        UUID workId,
        UUID teamId,
        UUID wardId,
        Instant at,
        ConciliationKind kind,
        ConciliationResult result,
        int parties,
        boolean caseReported,
        Actor by)
        implements CommunityWorkEvent {}
