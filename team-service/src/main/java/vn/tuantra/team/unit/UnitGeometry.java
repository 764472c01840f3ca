package vn.tuantra.team.unit;

import vn.tuantra.contract.unit.GeometryQuality;

/**
 * The area of a unit.
 *
 * @param geoJson a checked Polygon or MultiPolygon of RFC 7946, WGS84; kept as text because nothing here computes with it
 * @param source where it was taken from
 */
record UnitGeometry(String geoJson, GeometryQuality quality, String source) {}
