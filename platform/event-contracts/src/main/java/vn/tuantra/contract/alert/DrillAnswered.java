package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.UUID;

/** One way to one post worked, or did not. */
public record DrillAnswered(UUID drillId, UUID unitId, Channel channel, DrillOutcome outcome, Instant at)
        implements DrillEvent {}
