package vn.tuantra.incident.incident.domain;

import vn.tuantra.contract.incident.Place;

/**
 * A circle on the ground.
 *
 * @param latitude WGS84 degrees
 * @param longitude WGS84 degrees
 * @param metres its radius
 */
public record Circle(double latitude, double longitude, double metres) {

    /** Reports from places no further apart, in metres, may be of one case. */
    public static final double SAME_PLACE = 300;

    private static final double EARTH = 6_371_000;
    private static final double METRES_PER_DEGREE = EARTH * Math.PI / 180;

    /** Metres between two points, along the ground. */
    public static double distance(double latitude1, double longitude1, double latitude2, double longitude2) {
        double dLat = Math.toRadians(latitude2 - latitude1) / 2;
        double dLon = Math.toRadians(longitude2 - longitude1) / 2;
        double a = Math.sin(dLat) * Math.sin(dLat)
                + Math.cos(Math.toRadians(latitude1))
                        * Math.cos(Math.toRadians(latitude2))
                        * Math.sin(dLon)
                        * Math.sin(dLon);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** Whether a place with a known point lies in it. */
    public boolean contains(Place place) {
        return place.latitude() != null
                && place.longitude() != null
                && distance(latitude, longitude, place.latitude(), place.longitude()) <= metres;
    }

    /** Degrees of latitude that surely hold the circle. */
    public double latitudeSpan() {
        return metres / METRES_PER_DEGREE;
    }

    /** Degrees of longitude that surely hold the circle. */
    public double longitudeSpan() {
        double cosine = Math.cos(Math.toRadians(Math.min(89, Math.abs(latitude) + latitudeSpan())));
        return Math.min(180, metres / (METRES_PER_DEGREE * cosine));
    }
}
