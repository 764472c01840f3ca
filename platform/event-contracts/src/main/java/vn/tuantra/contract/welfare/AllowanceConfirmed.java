package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** Receipt of the money is confirmed. */
public record AllowanceConfirmed(UUID runId, UUID wardId, String month, long amountVnd, Actor by)
        implements AllowanceEvent {}
