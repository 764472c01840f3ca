package vn.tuantra.team.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.chassis.geo.GeoJson;
import vn.tuantra.contract.unit.GeometryQuality;

/** The shipped areas of the wards of 1 July 2025, by their codes of that day. */
final class WardAreas {

    private static final String FILE = "/geo/ba_dinh_successor_wards_2025.geojson";
    private static final String SOURCE =
            "vietnamese-provinces-database (MIT), drawn after the public reference map of the reorganisation";

    private final Map<String, UnitGeometry> byCode = new HashMap<>();

    WardAreas() {
        try (InputStream file = WardAreas.class.getResourceAsStream(FILE)) {
            JsonNode collection = new JsonMapper().readTree(Objects.requireNonNull(file, FILE));
            collection
                    .path("features")
                    .forEach(feature -> byCode.put(
                            feature.at("/properties/code").asString(),
                            new UnitGeometry(
                                    GeoJson.requireArea(feature.path("geometry")), GeometryQuality.REFERENCE, SOURCE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<UnitGeometry> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
