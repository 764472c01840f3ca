package vn.tuantra.reporting.submission.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.obligation.domain.Obligation;

/** What the unit itself puts into its report. */
public record Draft(Map<Section, String> texts, Map<ManualFigure, Long> manual) {

    public Draft {
        texts = Map.copyOf(texts);
        manual = Map.copyOf(manual);
    }

    /** What is still missing for a review. */
    public Set<Section> missing(Obligation owed) {
        Set<Section> missing = EnumSet.copyOf(Section.requiredFor(owed));
        missing.removeAll(texts.keySet());
        return missing;
    }

    /** The entered numbers as they go into the figures. */
    public List<Cell> cells() {
        return manual.entrySet().stream()
                .map(entry -> new Cell(entry.getKey().name(), "", entry.getValue()))
                .toList();
    }
}
