package vn.tuantra.team.welfare.allowance.domain;

import java.time.Instant;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/**
 * An entry that takes back what a person got by mistake; nothing is ever rewritten.
 *
 * @param amountVnd negative
 */
public record Reversal(UUID memberId, long amountVnd, String reason, Actor by, Instant at) {}
