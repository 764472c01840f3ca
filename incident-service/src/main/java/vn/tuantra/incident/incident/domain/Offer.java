package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/**
 * A police unit is to take the case and has not answered yet (II.2.c4). The giver keeps it until then.
 *
 * @param ordered the giver is above the receiver, who cannot return it
 * @param number of the receipt, where there is one already
 * @param evidenceId the receipt's photograph, where there is one already
 * @param officerRole in which capacity it is to be received; never a name
 */
public record Offer(
        UUID fromUnitId,
        UUID toUnitId,
        boolean ordered,
        @Nullable String number,
        @Nullable UUID evidenceId,
        @Nullable String officerRole,
        @Nullable String reason,
        Instant at,
        Actor by) {}
