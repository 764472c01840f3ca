package vn.tuantra.contract.welfare;

/** Ốm đau, tai nạn, bị thương or chết (6.5). */
public enum CasualtyType {
    ILLNESS,
    ACCIDENT,
    INJURY,
    DEATH
}
