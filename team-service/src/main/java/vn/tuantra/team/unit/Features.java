package vn.tuantra.team.unit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.unit.GeometryQuality;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

/** Units on a map, as RFC 7946 writes them. */
final class Features {

    static final String MEDIA_TYPE = "application/geo+json";

    private Features() {}

    record Collection(String type, List<Feature> features) {}

    record Feature(
            String type,
            UUID id,
            Properties properties,
            @JsonRawValue String geometry) {}

    record Properties(
            UUID unitId,
            String code,
            String nameVi,
            Line line,
            Level level,
            GeometryQuality geometryQuality,
            String source) {}

    static Feature of(Unit unit, UnitGeometry area) {
        Properties properties = new Properties(
                unit.unitId(), unit.code(), unit.nameVi(), unit.line(), unit.level(), area.quality(), area.source());
        return new Feature("Feature", unit.unitId(), properties, area.geoJson());
    }

    static Collection collection(List<Feature> features) {
        return new Collection("FeatureCollection", features);
    }
}
