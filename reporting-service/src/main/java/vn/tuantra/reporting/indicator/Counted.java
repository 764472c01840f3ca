package vn.tuantra.reporting.indicator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;

/**
 * A thing with its share of the figures.
 *
 * @param kind what it is, such as {@code incident}; its facts have its id as subject
 * @param at the time by which it is counted
 */
public record Counted(String kind, UUID id, Instant at, Figures figures) {

    /** Without its share, as people see it. */
    public record Source(String kind, UUID id, Instant at, long value) {}

    Source in(String code, String part) {
        return new Source(kind, id, at, figures.at(code, part));
    }

    /** Whether it is one of the things behind a number. */
    boolean isIn(String code, String part) {
        return figures.at(code, part) != 0;
    }

    /** Most things have no raw values. */
    public static Counted of(String kind, UUID id, Instant at, List<Cell> cells) {
        return new Counted(kind, id, at, Figures.of(cells));
    }
}
