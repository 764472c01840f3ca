package vn.tuantra.contract.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** An information item is not to be shown any more, because it was withdrawn or its time is over. */
public record BulletinWithdrawn(UUID bulletinId, List<UUID> audience, Instant withdrawnAt, Actor by)
        implements BulletinEvent {}
