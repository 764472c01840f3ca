package vn.tuantra.contract.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * Teams of a ward were asked for support.
 *
 * @param askingUnitId for which it was entered
 * @param from when it begins
 * @param until when it ends
 */
public record SupportAsked(
        UUID requestId, UUID wardId, UUID askingUnitId, List<UUID> teamIds, Instant from, Instant until, Actor by)
        implements SupportRequestEvent {

    public SupportAsked {
        teamIds = List.copyOf(teamIds);
    }
}
