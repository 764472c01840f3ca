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
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.geo.GeoJson;
import vn.tuantra.contract.patrol.HotspotLevel;

/** A hotspot as it is entered; the geometry is a GeoJSON polygon with one ring. */
record HotspotBody(
        @NotEmpty @Size(max = 2) List<@NotNull UUID> wardIds,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "[A-Z]{3}-\\d{2}") String category,
        @NotNull HotspotLevel level,
        @Size(max = 500) @Nullable String reason,
        @NotNull JsonNode geometry,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo) {

    private static final int MOST_POINTS = 500;

    /** @throws Refusal {@code INVALID_GEOMETRY}, {@code END_NOT_AFTER_START} */
    Hotspot asHotspot(UUID id) {
        JsonNode rings = geometry.path("coordinates");
        if (!"Polygon".equals(geometry.path("type").asString(""))
                || rings.size() != 1
                || rings.path(0).size() > MOST_POINTS) {
            throw Refusal.invalid("INVALID_GEOMETRY", Map.of("field", "geometry"));
        }
        GeoJson.requireArea(geometry);
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
                rings.get(0).valueStream().map(HotspotBody::point).toList(),
                validFrom,
                validTo);
    }

    private static List<Double> point(JsonNode position) {
        return List.of(position.get(0).asDouble(), position.get(1).asDouble());
    }
}
