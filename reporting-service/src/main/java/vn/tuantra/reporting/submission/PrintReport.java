package vn.tuantra.reporting.submission;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.web.FileFormat;
import vn.tuantra.document.Docx;
import vn.tuantra.document.FigureSheet;
import vn.tuantra.document.Pdf;
import vn.tuantra.document.Xlsx;
import vn.tuantra.reporting.document.FigureLine;
import vn.tuantra.reporting.document.FigureLines;
import vn.tuantra.reporting.document.PeriodWords;
import vn.tuantra.reporting.document.SignedDocuments;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.submission.ReportDocument.Content;
import vn.tuantra.reporting.submission.domain.Frozen;
import vn.tuantra.reporting.submission.domain.Submission;

/** Reports as files; what was signed comes as it was kept with the signature. */
@Component
class PrintReport {

    private final ReportDocument document;
    private final FigureLines lines;
    private final SignedDocuments signed;
    private final Clock clock;

    PrintReport(ReportDocument document, FigureLines lines, SignedDocuments signed, Clock clock) {
        this.document = document;
        this.lines = lines;
        this.signed = signed;
        this.clock = clock;
    }

    /** Makes the final file of what is being signed and keeps it; the signature with the hash of the file. */
    Frozen sealed(Submission report, Frozen frozen) {
        byte[] pdf = Pdf.write(document.of(Content.signed(report.owed(), report.draft(), frozen)));
        return frozen.with(signed.keep(pdf));
    }

    /** @param live the figures of this moment, printed while nothing is signed */
    byte[] print(Submission report, Figures live, FileFormat format) {
        Frozen frozen = report.frozen();
        Content content = frozen == null
                ? new Content(report.owed(), report.draft(), live, null, clock.instant())
                : Content.signed(report.owed(), report.draft(), frozen);
        return switch (format) {
            case PDF -> pdf(content);
            case DOCX -> Docx.write(document.of(content));
            case XLSX -> Xlsx.write(List.of(sheet(content)));
        };
    }

    private byte[] pdf(Content content) {
        Frozen frozen = content.frozen();
        return signed.signedOr(frozen == null ? null : frozen.pdfSha256(), () -> Pdf.write(document.of(content)));
    }

    private FigureSheet sheet(Content content) {
        return new FigureSheet(
                "Số liệu",
                content.owed().unitNameVi() + ", "
                        + PeriodWords.of(content.owed().period()),
                List.of("Mã", "Chỉ tiêu"),
                List.of("Số liệu"),
                null,
                lines.of(content.whole()).stream().map(PrintReport::row).toList());
    }

    private static FigureSheet.Row row(FigureLine line) {
        List<String> labels = List.of(line.code(), line.name());
        return line.sumOfNext() > 0
                ? FigureSheet.Row.sumOfNext(labels, line.sumOfNext())
                : FigureSheet.Row.of(labels, List.of(line.value()));
    }
}
