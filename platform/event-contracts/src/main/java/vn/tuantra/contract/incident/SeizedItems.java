package vn.tuantra.contract.incident;

/**
 * How many things of a kind were taken in a disarming.
 *
 * @param kind {@code KNIFE}, {@code GUN} and so on, from a fixed list
 */
public record SeizedItems(String kind, int count) {}
