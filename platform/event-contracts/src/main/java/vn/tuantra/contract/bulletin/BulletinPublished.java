package vn.tuantra.contract.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/**
 * An information item passed moderation in a ward; one for several wards is told in each of them. The text is read from the service with the reader's own rights; a push says
 * only that there is something new.
 *
 * @param areaIds units in whose area it matters
 * @param wardId the ward whose police passed it; absent in facts from before each ward decided for itself
 * @param expiresAt when it stops being shown
 */
public record BulletinPublished(
        UUID bulletinId,
        BulletinKind kind,
        BulletinVisibility visibility,
        List<UUID> areaIds,
        @Nullable UUID wardId,
        List<UUID> audience,
        Instant publishedAt,
        Instant expiresAt,
        Actor by)
        implements BulletinEvent {}
