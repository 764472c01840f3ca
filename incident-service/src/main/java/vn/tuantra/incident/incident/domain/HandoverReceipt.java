package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/**
 * What the receiving agency signed (II.2.c4, biên bản tiếp nhận).
 *
 * @param number of the paper, or absent when {@code evidenceId} is its photograph
 * @param receivingOfficerRole in which capacity it was received; never a name
 */
public record HandoverReceipt(
        UUID toUnitId,
        @Nullable String number,
        @Nullable UUID evidenceId,
        String receivingOfficerRole,
        Instant receivedAt,
        Actor by) {}
