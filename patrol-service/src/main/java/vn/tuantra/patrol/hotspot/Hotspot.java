package vn.tuantra.patrol.hotspot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.patrol.HotspotChanged;
import vn.tuantra.contract.patrol.HotspotLevel;

/**
 * A key area.
 *
 * @param wardIds the ward, or both wards of a border area
 * @param category what it is listed for
 * @param reason in words, without naming a person
 * @param ring the outline as longitude and latitude, first and last point equal
 * @param validTo first day on which it is no hotspot any more
 */
public record Hotspot(
        UUID id,
        List<UUID> wardIds,
        String name,
        String category,
        HotspotLevel level,
        @Nullable String reason,
        List<List<Double>> ring,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Hotspot {
        wardIds = List.copyOf(wardIds);
        ring = List.copyOf(ring);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    Change<Hotspot, HotspotChanged> told(Actor by) {
        return Change.of(this, new HotspotChanged(id, wardIds, category, level, validFrom, validTo, by));
    }
}
