package vn.tuantra.contract.welfare;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The allowance of a ward and month was calculated from logged patrols (6.3). Amounts are whole đồng. */
public record AllowanceCalculated(UUID runId, UUID wardId, String month, long amountVnd, int members, Actor by)
        implements AllowanceEvent {}
