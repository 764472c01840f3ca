package vn.tuantra.reporting.submission.domain;

import java.time.Instant;
import java.util.List;
import vn.tuantra.contract.Actor;
import vn.tuantra.reporting.indicator.domain.Figures;

/**
 * The figures as they were when the head of the unit signed (REQ-REP-6). Nothing changes them afterwards.
 *
 * @param asOf when they were counted, by the server's clock
 * @param counted by the system
 * @param supplements to reports before this one
 */
public record Frozen(Instant asOf, Figures counted, List<SupplementLine> supplements, Actor by) {

    public Frozen {
        supplements = List.copyOf(supplements);
    }
}
