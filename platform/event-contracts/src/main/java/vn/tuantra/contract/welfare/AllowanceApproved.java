package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The chair approved; the money is reserved in the budget. */
public record AllowanceApproved(UUID runId, UUID wardId, String month, long amountVnd, Actor by)
        implements AllowanceEvent {}
