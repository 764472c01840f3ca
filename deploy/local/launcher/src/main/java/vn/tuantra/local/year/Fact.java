package vn.tuantra.local.year;

import java.time.Instant;
import java.util.Comparator;
import vn.tuantra.contract.DomainEvent;

/**
 * Something that is told.
 *
 * @param sequence position in the history of its thing, from 1
 */
public record Fact(DomainEvent event, long sequence, Instant at) {

    static final Comparator<Fact> IN_TIME = Comparator.comparing(Fact::at).thenComparingLong(Fact::sequence);
}
