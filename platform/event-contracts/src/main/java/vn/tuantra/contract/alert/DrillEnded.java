package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The result of a channel drill. */
public record DrillEnded(UUID drillId, UUID unitId, int reachedPosts, List<UUID> unreachedPostIds, Instant endedAt)
        implements DrillEvent {}
