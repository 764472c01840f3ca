package vn.tuantra.reporting.indicator.community;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.reporting.indicator.Counted;
import vn.tuantra.reporting.indicator.IndicatorView;
import vn.tuantra.reporting.indicator.domain.Cell;

/**
 * Indicators C1, C2, C4, C5 and C7 as numbers that may be added up; work and support belong to the period in which they
 * were done.
 */
@Component
class CommunityFigures implements IndicatorView {

    private final WorkView works;
    private final SupportView requests;

    CommunityFigures(WorkView works, SupportView requests) {
        this.works = works;
        this.requests = requests;
    }

    @Override
    public List<Counted> counted(Collection<UUID> wards, Instant from, Instant to) {
        return Stream.concat(
                        works.done(wards, from, to).stream()
                                .filter(done -> !done.cells().isEmpty())
                                .map(done -> Counted.of("community-work", done.workId(), done.at(), done.cells())),
                        requests.given(wards, from, to).stream()
                                .map(given -> Counted.of(
                                        "support-request",
                                        given.requestId(),
                                        given.at(),
                                        List.of(new Cell("C7", "", 1)))))
                .toList();
    }
}
