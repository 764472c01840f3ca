package vn.tuantra.reporting.submission.domain;

import java.time.Instant;
import java.util.List;
import vn.tuantra.contract.Actor;
import vn.tuantra.reporting.indicator.domain.Figures;

/**
 * The figures as they were when the head of the unit signed (REQ-REP-6). Nothing changes them afterwards.
 *
 * @param number given with the signature
 * @param asOf when they were counted, by the server's clock
 * @param counted by the system
 * @param supplements to reports before this one
 */
public record Frozen(DocumentNumber number, Instant asOf, Figures counted, List<SupplementLine> supplements, Actor by) {

    public Frozen {
        supplements = List.copyOf(supplements);
    }
}
