package vn.tuantra.contract.patrol;

/** How grave a hotspot is. */
public enum HotspotLevel {
    HIGH,
    MEDIUM,
    LOW
}
