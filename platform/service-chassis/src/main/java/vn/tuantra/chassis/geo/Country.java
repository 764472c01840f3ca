package vn.tuantra.chassis.geo;

/** Vietnam with its sea, in WGS84 degrees. Whoever mixes up latitude and longitude, or has no fix yet, lands outside. */
public final class Country {

    private static final double WEST = 102;
    private static final double EAST = 118;
    private static final double SOUTH = 6;
    private static final double NORTH = 24;

    private Country() {}

    public static boolean contains(double latitude, double longitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }
}
