package vn.tuantra.team.equipment.domain;

/**
 * What is known of whoever is to hold an item.
 *
 * @param allowed whether the table of holders lets the member's category hold such an item
 * @param trained whether the member holds a valid certificate for support tools
 */
public record HolderCheck(boolean allowed, boolean trained) {}
