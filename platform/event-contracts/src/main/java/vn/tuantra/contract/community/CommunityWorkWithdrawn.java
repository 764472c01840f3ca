package vn.tuantra.contract.community;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * Work was entered by mistake: it counts nowhere. Why stands in the work itself.
 *
 * @param at of the work
 */
public record CommunityWorkWithdrawn(UUID workId, UUID teamId, UUID wardId, Instant at, Actor by)
        implements CommunityWorkEvent {}
