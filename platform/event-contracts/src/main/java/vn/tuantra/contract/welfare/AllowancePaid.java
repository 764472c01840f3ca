package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The money was paid out. */
public record AllowancePaid(UUID runId, UUID wardId, String month, long amountVnd, Actor by)
        implements AllowanceEvent {}
