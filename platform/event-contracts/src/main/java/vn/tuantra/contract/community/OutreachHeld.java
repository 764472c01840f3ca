package vn.tuantra.contract.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/**
 * People were told about the law (II.2.a, REQ-COM-1).
 *
 * @param materials handed out or put up
 * @param organiserUnitId who held it when not the team itself
 */
public record OutreachHeld(
        UUID workId,
        UUID teamId,
        UUID wardId,
        Instant at,
        OutreachForm form,
        List<OutreachTag> tags,
        int participants,
        int materials,
        @Nullable UUID organiserUnitId,
        Actor by)
        implements CommunityWorkEvent {

    public OutreachHeld {
        tags = List.copyOf(tags);
    }
}
