package vn.tuantra.reporting.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A projection that counts some of the indicators of 5.1. It answers with the things that it counts, each with its share
 * of every number, so that a number and the things behind it cannot differ.
 */
public interface IndicatorView {

    /** What counts for some wards in the half-open time. Stocks are those of its end. */
    List<Counted> counted(Collection<UUID> wards, Instant from, Instant to);
}
