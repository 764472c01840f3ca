package vn.tuantra.contract.patrol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * Somebody of the patrol was at a checkpoint. Scans come late from phones without a network, and not in their order.
 *
 * @param at by the phone's clock, set right when the phone was found to be wrong
 * @param receivedAt by the clock of this service
 */
public record CheckpointPassed(
        UUID patrolId,
        UUID teamId,
        UUID wardId,
        UUID checkpointId,
        Instant at,
        Instant receivedAt,
        ScanMethod method,
        List<ScanMark> marks,
        Actor by)
        implements PatrolEvent {}
