package vn.tuantra.contract.unit;

/** How far an area on the map may be trusted. */
public enum GeometryQuality {
    /** From the authority's own survey. */
    OFFICIAL,
    /** Drawn after a public reference map. */
    REFERENCE,
    /** Made up for demonstrations. */
    SYNTHETIC
}
