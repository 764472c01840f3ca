package vn.tuantra.contract.community;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * A team has done what it was asked for.
 *
 * @param at when it was done
 * @param people of the team who took part
 */
public record SupportGiven(UUID requestId, UUID wardId, UUID teamId, Instant at, int people, Actor by)
        implements SupportRequestEvent {}
