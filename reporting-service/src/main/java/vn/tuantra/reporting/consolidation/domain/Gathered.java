package vn.tuantra.reporting.consolidation.domain;

import java.util.List;
import vn.tuantra.reporting.indicator.domain.Figures;

/** The reports of a period as they are at one moment: what counts, and who is missing. */
public record Gathered(List<Part> parts, List<Missing> missing) {

    public Gathered {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /** The sum of what was accepted. */
    public Figures total() {
        return Figures.sum(parts.stream().map(Part::figures).toList());
    }
}
