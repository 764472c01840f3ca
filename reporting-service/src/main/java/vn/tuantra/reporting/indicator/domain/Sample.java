package vn.tuantra.reporting.indicator.domain;

import java.util.List;

/** Raw values behind a median: medians are made of these and never of other medians. */
public record Sample(String code, List<Long> values) {

    public Sample {
        values = values.stream().sorted().toList();
    }

    /** The middle one, or the mean of the two in the middle; zero of nothing is zero. */
    public long median() {
        int size = values.size();
        return size == 0 ? 0 : (values.get((size - 1) / 2) + values.get(size / 2)) / 2;
    }
}
