package vn.tuantra.contract.incident;

import org.jspecify.annotations.Nullable;

/**
 * Where something happens: a point, an address, or both (REQ-INC-1). The address names a place, never a person.
 *
 * @param latitude WGS84 degrees
 * @param longitude WGS84 degrees
 */
public record Place(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String address) {}
