package vn.tuantra.team.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.geo.GeoJson;
import vn.tuantra.contract.unit.GeometryQuality;

/**
 * Turns a collection of features into areas. A feature names its unit by {@code properties.unitId}, or by
 * {@code properties.code} as it is on a day; {@code geometryQuality} and {@code source} are properties too.
 */
final class PlanFromGeoJson {

    private PlanFromGeoJson() {}

    static UnitPlan of(JsonNode collection, RegisterSnapshot register, LocalDate day) {
        List<UnitStep> steps = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        int row = 0;
        for (JsonNode feature : collection.path("features")) {
            row++;
            JsonNode properties = feature.path("properties");
            String name =
                    properties.path("unitId").asString(properties.path("code").asString(""));
            try {
                Optional<Unit> unit = unitOf(name, register, day);
                if (unit.isEmpty()) {
                    problems.add(new RowProblem(row, "unitId", "UNKNOWN_UNIT", name));
                } else {
                    steps.add(UnitStep.draw(unit.get().unitId(), area(feature, properties)));
                }
            } catch (Refusal wrong) {
                problems.add(new RowProblem(
                        row,
                        "geometry",
                        wrong.code(),
                        String.valueOf(wrong.details().getOrDefault("problem", ""))));
            } catch (IllegalArgumentException _) {
                problems.add(new RowProblem(
                        row,
                        "geometryQuality",
                        "MALFORMED_VALUE",
                        properties.path("geometryQuality").asString("")));
            }
        }
        if (row == 0) {
            problems.add(new RowProblem(0, "features", "EMPTY_FILE", ""));
        }
        return new UnitPlan(steps, problems);
    }

    private static UnitGeometry area(JsonNode feature, JsonNode properties) {
        GeometryQuality quality =
                GeometryQuality.valueOf(properties.path("geometryQuality").asString("REFERENCE"));
        return new UnitGeometry(
                GeoJson.requireArea(feature.path("geometry")),
                quality,
                properties.path("source").asString("imported"));
    }

    private static Optional<Unit> unitOf(String name, RegisterSnapshot register, LocalDate day) {
        try {
            return register.find(UUID.fromString(name));
        } catch (IllegalArgumentException _) {
            return register.byCode(name, day);
        }
    }
}
