package vn.tuantra.local.demo;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.EventJson;

/**
 * Draws the demo's wards of 2022: the ground nearest to each ward's centre, within the wards that followed. Run as a
 * program it writes {@code areas.json} anew.
 */
final class WardCells {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    /** The three wards that the district became, nearly; only the edges of two old wards went elsewhere. */
    private static final List<String> WHOLE = List.of("00004", "00008", "00025");

    private static final double AT_THE_EDGE = 0.0065;
    private static final double TOLERANCE = 0.00005;

    /** Approximate, as on maps of the wards before the merger; longitude, latitude. */
    static final Map<UUID, Coordinate> CENTRES = centres();

    private WardCells() {}

    static Map<UUID, Geometry> draw() {
        List<Geometry> whole = new ArrayList<>();
        List<Geometry> others = new ArrayList<>();
        JsonNode wards = DemoFile.read("geo/ba_dinh_successor_wards_2025.geojson", JsonNode.class);
        wards.path("features")
                .forEach(ward -> (WHOLE.contains(ward.at("/properties/code").asString()) ? whole : others)
                        .add(multiPolygon(ward.at("/geometry/coordinates"))));
        Geometry district = UnaryUnionOp.union(whole);
        Geometry around = UnaryUnionOp.union(others);
        VoronoiDiagramBuilder diagram = new VoronoiDiagramBuilder();
        diagram.setSites(List.copyOf(CENTRES.values()));
        diagram.setClipEnvelope(district.union(around).getEnvelopeInternal());
        Geometry cells = diagram.getDiagram(GEOMETRY);
        Map<UUID, Geometry> drawn = new LinkedHashMap<>();
        CENTRES.forEach((unit, centre) -> {
            Geometry edge = around.intersection(GEOMETRY.createPoint(centre).buffer(AT_THE_EDGE));
            Geometry ground = UnaryUnionOp.union(List.of(district, edge));
            drawn.put(unit, largest(OverlayNGRobust.overlay(cellOf(cells, centre), ground, 1)));
        });
        return drawn;
    }

    private static Geometry cellOf(Geometry cells, Coordinate centre) {
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            if (cells.getGeometryN(i).contains(GEOMETRY.createPoint(centre))) {
                return cells.getGeometryN(i);
            }
        }
        throw new IllegalStateException("no cell at " + centre);
    }

    private static Geometry largest(Geometry parts) {
        Geometry largest = parts.getGeometryN(0);
        for (int i = 1; i < parts.getNumGeometries(); i++) {
            if (parts.getGeometryN(i).getArea() > largest.getArea()) {
                largest = parts.getGeometryN(i);
            }
        }
        Geometry simple = DouglasPeuckerSimplifier.simplify(largest, TOLERANCE);
        return GEOMETRY.createPolygon(((Polygon) simple).getExteriorRing().getCoordinates());
    }

    private static Geometry multiPolygon(JsonNode coordinates) {
        List<Geometry> polygons = new ArrayList<>();
        coordinates.forEach(polygon -> {
            List<Coordinate> ring = new ArrayList<>();
            polygon.path(0)
                    .forEach(point -> ring.add(new Coordinate(
                            point.path(0).asDouble(), point.path(1).asDouble())));
            polygons.add(GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new)).buffer(0));
        });
        return UnaryUnionOp.union(polygons);
    }

    /** One line a ward, outer rings against the clock as GeoJSON has them, five decimals: a metre. */
    static String written(Map<UUID, Geometry> drawn) {
        StringWriter text = new StringWriter().append("[\n");
        int left = drawn.size();
        for (Map.Entry<UUID, Geometry> ward : drawn.entrySet()) {
            left--;
            text.append("  {\"unitId\": \"%s\", \"quality\": \"SYNTHETIC\", \"source\": \"%s\", \"geometry\": "
                            .formatted(ward.getKey(), "illustrative: the ground nearest to the ward's centre"))
                    .append("{\"type\": \"Polygon\", \"coordinates\": [")
                    .append(ring((Polygon) ward.getValue()))
                    .append(left == 0 ? "]}}\n" : "]}},\n");
        }
        return text.append("]\n").toString();
    }

    private static String ring(Polygon polygon) {
        // JTS normalises outer rings clockwise.
        Coordinate[] points = polygon.norm().reverse().getCoordinates();
        List<String> all = new ArrayList<>();
        for (Coordinate point : points) {
            String next = "[%s, %s]".formatted(Math.round(point.x * 1e5) / 1e5, Math.round(point.y * 1e5) / 1e5);
            if (all.size() > 1 && all.get(all.size() - 2).equals(next)) {
                // Rounded to nothing: there and back again is no edge.
                all.removeLast();
            } else if (all.isEmpty() || !all.getLast().equals(next)) {
                all.add(next);
            }
        }
        return EventJson.mapper().readTree("[" + String.join(",", all) + "]").toString();
    }

    private static Map<UUID, Coordinate> centres() {
        Map<UUID, Coordinate> centres = new LinkedHashMap<>();
        centres.put(ward(1), new Coordinate(105.8475, 21.0475));
        centres.put(ward(4), new Coordinate(105.8400, 21.0462));
        centres.put(ward(6), new Coordinate(105.8085, 21.0425));
        centres.put(ward(7), new Coordinate(105.8095, 21.0355));
        centres.put(ward(8), new Coordinate(105.8165, 21.0390));
        centres.put(ward(10), new Coordinate(105.8455, 21.0430));
        centres.put(ward(13), new Coordinate(105.8380, 21.0405));
        centres.put(ward(16), new Coordinate(105.8270, 21.0395));
        centres.put(ward(19), new Coordinate(105.8395, 21.0325));
        centres.put(ward(22), new Coordinate(105.8285, 21.0350));
        centres.put(ward(25), new Coordinate(105.8110, 21.0285));
        centres.put(ward(28), new Coordinate(105.8235, 21.0315));
        centres.put(ward(31), new Coordinate(105.8195, 21.0265));
        centres.put(ward(34), new Coordinate(105.8150, 21.0205));
        return centres;
    }

    private static UUID ward(int code) {
        return UUID.fromString("10000000-0003-4000-8000-%012d".formatted(code));
    }

    static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), written(draw()));
    }
}
