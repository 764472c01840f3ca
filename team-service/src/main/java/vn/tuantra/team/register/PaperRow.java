package vn.tuantra.team.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.team.patrolteam.domain.AcknowledgedWarning;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.TeamPolicy;

/**
 * The founding decision as the first row of a team has it.
 *
 * @param signed absent where there is none, or none that could be read
 */
record PaperRow(EstablishingDecision.@Nullable Paper signed, List<RowProblem> problems) {

    private static final int LONGEST = 60;

    static PaperRow of(SheetRow row) {
        String number = row.cell(Column.DECISION_NUMBER);
        if (number.isEmpty()) {
            return new PaperRow(null, List.of());
        }
        MemberRow reading = new MemberRow(row);
        Optional<LocalDate> decided = reading.date(Column.DECISION_DATE);
        Optional<LocalDate> effective =
                row.cell(Column.EFFECTIVE_DATE).isEmpty() ? decided : reading.date(Column.EFFECTIVE_DATE);
        if (decided.isEmpty() || effective.isEmpty()) {
            return new PaperRow(null, reading.problems());
        }
        String reason = row.cell(Column.REASON);
        List<AcknowledgedWarning> reasons = reason.isEmpty()
                ? List.of()
                : Stream.of(
                                TeamPolicy.LEADERSHIP_NOT_BOTH_POLICE,
                                TeamPolicy.MEMBER_OVER_AGE,
                                TeamPolicy.GROUP_HAS_TEAM)
                        .map(code -> new AcknowledgedWarning(code, reason))
                        .toList();
        return new PaperRow(
                new EstablishingDecision.Paper(
                        number.substring(0, Math.min(LONGEST, number.length())),
                        decided.get(),
                        effective.get(),
                        reasons),
                List.of());
    }
}
