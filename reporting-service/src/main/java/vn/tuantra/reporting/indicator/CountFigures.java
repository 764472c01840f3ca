package vn.tuantra.reporting.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
        return Figures.sum(counted(wards, from, to).map(Counted::figures).toList());
    }

    /** The things behind one number, the earliest first. */
    public List<Counted.Source> behind(String code, String part, Collection<UUID> wards, Instant from, Instant to) {
        return counted(wards, from, to)
                .filter(thing -> thing.isIn(code, part))
                .map(thing -> thing.in(code, part))
                .sorted(Comparator.comparing(Counted.Source::at).thenComparing(Counted.Source::id))
                .toList();
    }

    private Stream<Counted> counted(Collection<UUID> wards, Instant from, Instant to) {
        return views.stream().flatMap(view -> view.counted(wards, from, to).stream());
    }
}
