package vn.tuantra.reporting.indicator.domain;

import java.util.Comparator;

/**
 * One number of a report that may be added up.
 *
 * @param code of the indicator in the list of the domain, such as {@code I1}
 * @param part what of it, such as {@code ORD.S2}; empty where it has no parts
 */
public record Cell(String code, String part, long value) implements Comparable<Cell> {

    private static final Comparator<Cell> BY_PLACE =
            Comparator.comparing(Cell::code).thenComparing(Cell::part);

    @Override
    public int compareTo(Cell other) {
        return BY_PLACE.thenComparingLong(Cell::value).compare(this, other);
    }

    /** Whether two are the same place in a table. */
    public boolean isAt(String otherCode, String otherPart) {
        return code.equals(otherCode) && part.equals(otherPart);
    }
}
