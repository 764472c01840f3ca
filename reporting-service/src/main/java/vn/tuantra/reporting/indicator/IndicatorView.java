package vn.tuantra.reporting.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import vn.tuantra.reporting.indicator.domain.Figures;

/** A projection that counts some of the indicators of 5.1. */
public interface IndicatorView {

    /** The figures of some wards together, in the half-open time. Stocks are those of its end. */
    Figures count(Collection<UUID> wards, Instant from, Instant to);
}
