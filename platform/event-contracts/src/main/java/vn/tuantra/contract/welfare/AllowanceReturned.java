package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The calculation was sent back and will be made anew. */
public record AllowanceReturned(UUID runId, UUID wardId, String month, long amountVnd, Actor by)
        implements AllowanceEvent {}
