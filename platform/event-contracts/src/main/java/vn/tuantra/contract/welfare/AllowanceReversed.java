package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** An entry was reversed; the amount is negative. */
public record AllowanceReversed(UUID runId, UUID wardId, String month, long amountVnd, UUID memberId, Actor by)
        implements AllowanceEvent {}
