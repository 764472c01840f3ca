package vn.tuantra.reporting.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.reporting.indicator.domain.Figures;

/** All indicators of some wards and a time, from every projection. */
@Component
public class CountFigures {

    private final List<IndicatorView> views;

    CountFigures(List<IndicatorView> views) {
        this.views = List.copyOf(views);
    }

    /** What is known of it at this moment. */
    public Figures of(Collection<UUID> wards, Instant from, Instant to) {
        return Figures.sum(
                views.stream().map(view -> view.count(wards, from, to)).toList());
    }
}
