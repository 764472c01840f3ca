package vn.tuantra.contract.equipment;

/** What an item is in law (6.1): support tools and weapons need a permit and a trained holder. */
public enum EquipmentKind {
    MEANS,
    SUPPORT_TOOL,
    WEAPON
}
