package vn.tuantra.patrol.hotspot;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.patrol.HotspotLevel;

/** A hotspot as it is entered; the geometry is a GeoJSON polygon with one ring. */
record HotspotBody(
        @NotEmpty @Size(max = 2) List<@NotNull UUID> wardIds,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "[A-Z]{3}-\\d{2}") String category,
        @NotNull HotspotLevel level,
        @Size(max = 500) @Nullable String reason,
        @NotNull PolygonBody geometry,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo) {

    private static final int FEWEST_POINTS = 4;
    private static final int MOST_POINTS = 500;

    /** GeoJSON. */
    record PolygonBody(@NotNull String type, @NotNull List<List<List<Double>>> coordinates) {}

    /** @throws Refusal {@code INVALID_GEOMETRY}, {@code END_NOT_AFTER_START} */
    Hotspot asHotspot(UUID id) {
        if (!"Polygon".equals(geometry.type())
                || geometry.coordinates() == null
                || geometry.coordinates().size() != 1
                || !isRing(geometry.coordinates().getFirst())) {
            throw Refusal.invalid("INVALID_GEOMETRY", Map.of("field", "geometry"));
        }
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw Refusal.invalid("END_NOT_AFTER_START", Map.of("field", "validTo"));
        }
        return new Hotspot(
                id,
                wardIds,
                name,
                category,
                level,
                reason,
                geometry.coordinates().getFirst(),
                validFrom,
                validTo);
    }

    private static boolean isRing(List<List<Double>> ring) {
        return ring.size() >= FEWEST_POINTS
                && ring.size() <= MOST_POINTS
                && ring.getFirst().equals(ring.getLast())
                && ring.stream().allMatch(HotspotBody::isPoint);
    }

    private static boolean isPoint(List<Double> point) {
        return point.size() == 2 && Math.abs(point.getFirst()) <= 180 && Math.abs(point.getLast()) <= 90;
    }
}
