package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The ward checked the calculation. */
public record AllowanceChecked(UUID runId, UUID wardId, String month, long amountVnd, Actor by)
        implements AllowanceEvent {}
