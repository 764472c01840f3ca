package vn.tuantra.reporting.consolidation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.reporting.consolidation.GatherReports.Duty;
import vn.tuantra.reporting.consolidation.GatherReports.Line;
import vn.tuantra.reporting.consolidation.domain.Consolidation;
import vn.tuantra.reporting.consolidation.domain.Gathered;
import vn.tuantra.reporting.consolidation.domain.Missing;
import vn.tuantra.reporting.consolidation.domain.Seal;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.submission.domain.Submission;

/**
 * A consolidation and the board of who has sent what.
 *
 * @param status {@code OPEN} and {@code COLLECTING} while nothing is compiled
 * @param duties how many of the obliged units reported in time, late, not at all, or have time left (D1)
 * @param total of what was compiled; of what is accepted now while nothing is
 */
record ConsolidationView(
        UUID id,
        UUID obligationId,
        UUID unitId,
        String unitNameVi,
        String period,
        String deadlineVi,
        String status,
        @Nullable Instant compiledAt,
        @Nullable Instant sentAt,
        @Nullable Boolean late,
        @Nullable String number,
        @Nullable String pdfSha256,
        Map<Duty, Long> duties,
        Figures total,
        List<Missing> missing,
        List<Row> reports,
        List<String> allowed) {

    /** How far one unit is. */
    record Row(
            UUID unitId,
            String unitNameVi,
            UUID submissionId,
            String status,
            Duty duty,
            @Nullable Integer acceptedVersion) {

        static Row of(Line line, Instant now) {
            return new Row(
                    line.owed().unitId(),
                    line.owed().unitNameVi(),
                    Submission.idOf(line.owed().id()),
                    line.status(),
                    line.duty(now),
                    line.report().map(Submission::acceptedVersion).orElse(null));
        }
    }

    static ConsolidationView of(
            Obligation owed, Optional<Consolidation> compiled, List<Line> lines, Instant now, List<String> allowed) {
        Gathered gathered = compiled.map(Consolidation::gathered).orElseGet(() -> GatherReports.accepted(lines));
        List<Row> rows = lines.stream().map(line -> Row.of(line, now)).toList();
        Map<Duty, Long> duties = new EnumMap<>(Duty.class);
        for (Duty duty : Duty.values()) {
            duties.put(duty, rows.stream().filter(row -> row.duty() == duty).count());
        }
        return new ConsolidationView(
                Consolidation.idOf(owed.id()),
                owed.id(),
                owed.unitId(),
                owed.unitNameVi(),
                owed.period().code(),
                owed.deadline().wordsVi(),
                compiled.map(each -> each.status().name()).orElse(collecting(lines)),
                compiled.map(Consolidation::compiledAt).orElse(null),
                compiled.map(Consolidation::sentAt).orElse(null),
                compiled.filter(each -> each.sentAt() != null)
                        .map(Consolidation::isLate)
                        .orElse(null),
                compiled.map(Consolidation::seal)
                        .map(seal -> seal.number().text())
                        .orElse(null),
                compiled.map(Consolidation::seal).map(Seal::pdfSha256).orElse(null),
                duties,
                gathered.total(),
                gathered.missing(),
                rows,
                allowed);
    }

    private static String collecting(List<Line> lines) {
        return lines.stream()
                        .flatMap(line -> line.report().stream())
                        .anyMatch(report -> !report.sent().isEmpty())
                ? "COLLECTING"
                : "OPEN";
    }
}
