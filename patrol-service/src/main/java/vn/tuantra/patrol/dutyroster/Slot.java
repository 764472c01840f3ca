package vn.tuantra.patrol.dutyroster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.patrol.PatrolType;

/**
 * A patrol that is to be staffed.
 *
 * @param hotspotId where it goes; absent for a routine one
 * @param partnerUnitIds the neighbouring ward of a border area
 */
record Slot(
        UUID id,
        Instant start,
        Instant end,
        PatrolType type,
        @Nullable UUID hotspotId,
        List<UUID> partnerUnitIds,
        int seats) {

    Slot {
        partnerUnitIds = List.copyOf(partnerUnitIds);
    }

    LocalDate day() {
        return VietnamDay.of(start);
    }

    /** The Monday of its week. */
    LocalDate week() {
        return day().minusDays(day().getDayOfWeek().getValue() - 1L);
    }
}
