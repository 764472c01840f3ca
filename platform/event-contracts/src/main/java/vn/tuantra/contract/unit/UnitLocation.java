package vn.tuantra.contract.unit;

/** Where a unit's office stands, WGS84 degrees. */
public record UnitLocation(double latitude, double longitude) {}
