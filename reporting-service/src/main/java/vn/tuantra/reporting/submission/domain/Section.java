package vn.tuantra.reporting.submission.domain;

import java.util.EnumSet;
import java.util.Set;
import vn.tuantra.reporting.obligation.domain.Obligation;

/** The parts of a report that people write; figures are inserted from the snapshot (5.2). */
public enum Section {
    SITUATION,
    DIRECTION,
    RESULTS,
    ASSESSMENT,
    OUTLOOK,
    PROPOSALS;

    /** What a report cannot be reviewed without. An office writes about the work of its own clause only. */
    public static Set<Section> requiredFor(Obligation owed) {
        return switch (owed.type()) {
            case INITIAL_PLAN -> EnumSet.of(DIRECTION);
            case QUARTERLY ->
                owed.kind() == Obligation.Kind.OFFICE
                        ? EnumSet.of(RESULTS)
                        : EnumSet.of(SITUATION, RESULTS, OUTLOOK, PROPOSALS);
            case HALF_YEAR, ANNUAL ->
                owed.kind() == Obligation.Kind.OFFICE ? EnumSet.of(RESULTS) : EnumSet.allOf(Section.class);
        };
    }
}
