package vn.tuantra.team.welfare.commendation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.welfare.CommendationKind;
import vn.tuantra.contract.welfare.CommendationOccasion;
import vn.tuantra.team.welfare.commendation.domain.Commendation;

/**
 * A proposal as the API shows it.
 *
 * @param slow whether it has been open for longer than it should
 * @param waitsFor roles of which somebody who has not barred himself takes the next step
 * @param allowed what the caller may do with it now, as the permission table names it
 */
record CommendationView(Paper commendation, long ageDays, boolean slow, List<String> waitsFor, List<String> allowed) {

    /** The proposal itself. */
    record Paper(
            UUID commendationId,
            UUID wardId,
            UUID teamId,
            @Nullable UUID memberId,
            CommendationKind kind,
            CommendationOccasion occasion,
            List<UUID> achievements,
            String merit,
            Commendation.Status status,
            Commendation.@Nullable Decision decision,
            List<Commendation.Step> history) {}

    static CommendationView of(
            Commendation one, long ageDays, boolean slow, List<String> waitsFor, List<String> allowed) {
        return new CommendationView(
                new Paper(
                        one.commendationId(),
                        one.wardId(),
                        one.teamId(),
                        one.memberId(),
                        one.kind(),
                        one.occasion(),
                        one.achievements(),
                        one.merit(),
                        one.status(),
                        one.decision(),
                        one.history()),
                ageDays,
                slow,
                waitsFor,
                allowed);
    }
}
