package vn.tuantra.chassis.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.aggregate.Refusal;

/** Areas as RFC 7946 writes them. What is drawn wrongly on a map of a command post would send forces astray. */
public final class GeoJson {

    private static final int MAX_POINTS = 20_000;
    private static final int SMALLEST_RING = 4;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private int points;

    private GeoJson() {}

    /**
     * The geometry as compact text.
     *
     * @throws Refusal {@code INVALID_GEOMETRY} saying what is wrong with it
     */
    public static String requireArea(JsonNode geometry) {
        GeoJson check = new GeoJson();
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> check.polygon(coordinates);
            case "MultiPolygon" -> check.polygons(coordinates);
            default -> throw wrong("type");
        }
        return "{\"type\":%s,\"coordinates\":%s}".formatted(geometry.path("type"), coordinates);
    }

    private void polygons(JsonNode polygons) {
        requireSome(polygons);
        polygons.forEach(this::polygon);
    }

    private void polygon(JsonNode rings) {
        requireSome(rings);
        rings.forEach(this::ring);
        requireSimple(rings);
    }

    /** Rings that cross themselves or each other enclose nothing that two programs would agree about. */
    private static void requireSimple(JsonNode rings) {
        List<LinearRing> drawn = new ArrayList<>();
        rings.forEach(ring -> drawn.add(drawn(ring)));
        Polygon polygon = GEOMETRY.createPolygon(
                drawn.getFirst(), drawn.subList(1, drawn.size()).toArray(LinearRing[]::new));
        if (!polygon.isValid() || polygon.getArea() == 0) {
            throw wrong("crosses-itself");
        }
    }

    private static LinearRing drawn(JsonNode ring) {
        Coordinate[] corners = new Coordinate[ring.size()];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Coordinate(
                    ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble());
        }
        return GEOMETRY.createLinearRing(corners);
    }

    private void ring(JsonNode ring) {
        if (!ring.isArray() || ring.size() < SMALLEST_RING) {
            throw wrong("ring-too-short");
        }
        if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
            throw wrong("ring-not-closed");
        }
        ring.forEach(this::position);
    }

    private void position(JsonNode position) {
        points++;
        if (points > MAX_POINTS) {
            throw wrong("too-many-points");
        }
        if (!position.isArray()
                || position.size() != 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw wrong("position");
        }
        double longitude = position.get(0).asDouble();
        double latitude = position.get(1).asDouble();
        if (!Country.contains(latitude, longitude)) {
            throw wrong("outside-the-country");
        }
    }

    private static void requireSome(JsonNode array) {
        if (!array.isArray() || array.isEmpty()) {
            throw wrong("coordinates");
        }
    }

    private static Refusal wrong(String what) {
        return Refusal.invalid("INVALID_GEOMETRY", Map.of("field", "geometry", "problem", what));
    }
}
