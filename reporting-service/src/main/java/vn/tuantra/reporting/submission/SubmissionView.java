package vn.tuantra.reporting.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.obligation.domain.Deadline;
import vn.tuantra.reporting.obligation.domain.ReportType;
import vn.tuantra.reporting.submission.domain.Draft;
import vn.tuantra.reporting.submission.domain.Frozen;
import vn.tuantra.reporting.submission.domain.ManualFigure;
import vn.tuantra.reporting.submission.domain.Section;
import vn.tuantra.reporting.submission.domain.Submission;
import vn.tuantra.reporting.submission.domain.SupplementLine;
import vn.tuantra.reporting.submission.domain.Version;

/**
 * A report as people see it.
 *
 * @param figures of this version; those of this moment while it is not signed
 * @param asOf when the figures were frozen; absent while it is not signed
 * @param number of the document, given with the signature
 * @param late whether the first version was sent after the deadline
 * @param resubmittedAfterDeadline for information only
 * @param versions that were sent
 */
record SubmissionView(
        UUID id,
        UUID obligationId,
        UUID unitId,
        String unitNameVi,
        ReportType type,
        String period,
        String deadlineVi,
        Deadline.Source deadlineSource,
        Submission.Status status,
        int version,
        Map<Section, String> texts,
        Map<ManualFigure, Long> manual,
        @Nullable Figures figures,
        @Nullable Instant asOf,
        @Nullable String number,
        @Nullable String pdfSha256,
        List<SupplementLine> supplements,
        boolean late,
        boolean resubmittedAfterDeadline,
        @Nullable Integer acceptedVersion,
        @Nullable String remark,
        List<Sent> versions,
        List<String> allowed) {

    /** A version that was sent. */
    record Sent(
            int version,
            String number,
            Instant sentAt,
            Instant asOf,
            Map<Section, String> texts,
            Map<ManualFigure, Long> manual,
            Figures figures,
            List<SupplementLine> supplements) {

        static Sent of(Version version) {
            return new Sent(
                    version.number(),
                    version.frozen().number().text(),
                    version.sentAt(),
                    version.frozen().asOf(),
                    version.draft().texts(),
                    version.draft().manual(),
                    version.frozen().counted(),
                    version.frozen().supplements());
        }
    }

    /** @param live the figures of this moment, where they are asked for */
    static SubmissionView of(Submission report, @Nullable Figures live, List<String> allowed) {
        Draft draft = report.draft();
        Frozen frozen = report.frozen();
        return new SubmissionView(
                report.submissionId(),
                report.owed().id(),
                report.owed().unitId(),
                report.owed().unitNameVi(),
                report.owed().type(),
                report.owed().period().code(),
                report.owed().deadline().wordsVi(),
                report.owed().deadline().source(),
                report.status(),
                report.version(),
                draft.texts(),
                draft.manual(),
                frozen == null ? live : frozen.counted(),
                frozen == null ? null : frozen.asOf(),
                frozen == null ? null : frozen.number().text(),
                frozen == null ? null : frozen.pdfSha256(),
                frozen == null ? List.of() : frozen.supplements(),
                report.isLate(),
                report.resubmittedAfterDeadline(),
                report.acceptedVersion(),
                report.remark(),
                report.sent().stream().map(Sent::of).toList(),
                allowed);
    }
}
