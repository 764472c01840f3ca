package vn.tuantra.contract.patrol;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;

/**
 * A key area that is complicated in security and order was listed, changed or taken off the list (REQ-PAT-2).
 *
 * @param wardIds the ward, or both wards of a border area
 * @param category of incidents that it is listed for, as in the category list
 * @param validTo first day on which it is no hotspot any more
 */
public record HotspotChanged(
        UUID hotspotId,
        List<UUID> wardIds,
        String category,
        HotspotLevel level,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Actor by)
        implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return hotspotId;
    }
}
