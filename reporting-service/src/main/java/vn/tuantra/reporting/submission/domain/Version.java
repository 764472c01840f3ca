package vn.tuantra.reporting.submission.domain;

import java.time.Instant;
import vn.tuantra.contract.Actor;
import vn.tuantra.reporting.indicator.domain.Figures;

/** A report as it was sent; it is never edited (REQ-REP-5). */
public record Version(int number, Draft draft, Frozen frozen, Instant sentAt, Actor by) {

    /** Everything that it says in numbers. */
    public Figures figures() {
        return frozen.counted().plus(Figures.of(draft.cells()));
    }
}
