package vn.tuantra.team.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.geo.GeoJson;
import vn.tuantra.contract.unit.GeometryQuality;

/** The area of a unit, as the administrator sends it. */
record GeometryBody(
        @NotNull GeometryQuality quality,
        @NotBlank @Size(max = 300) String source,
        @NotNull JsonNode geometry) {

    UnitGeometry asGeometry() {
        return new UnitGeometry(GeoJson.requireArea(geometry), quality, source.strip());
    }
}
