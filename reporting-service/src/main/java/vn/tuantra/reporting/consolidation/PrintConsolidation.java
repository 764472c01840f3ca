package vn.tuantra.reporting.consolidation;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.web.FileFormat;
import vn.tuantra.document.Docx;
import vn.tuantra.document.FigureSheet;
import vn.tuantra.document.Pdf;
import vn.tuantra.document.Xlsx;
import vn.tuantra.reporting.consolidation.domain.Consolidation;
import vn.tuantra.reporting.consolidation.domain.Gathered;
import vn.tuantra.reporting.consolidation.domain.Part;
import vn.tuantra.reporting.consolidation.domain.Seal;
import vn.tuantra.reporting.document.FigureLine;
import vn.tuantra.reporting.document.FigureLines;
import vn.tuantra.reporting.document.PeriodWords;
import vn.tuantra.reporting.document.SignedDocuments;

/** Consolidations as files; what was signed comes as it was kept with the signature. */
@Component
class PrintConsolidation {

    private final ConsolidationDocument document;
    private final FigureLines lines;
    private final SignedDocuments signed;

    PrintConsolidation(ConsolidationDocument document, FigureLines lines, SignedDocuments signed) {
        this.document = document;
        this.lines = lines;
        this.signed = signed;
    }

    /** Makes the final file of what is being signed and keeps it; the signature with the hash of the file. */
    Seal sealed(Consolidation compiled, Seal seal) {
        return seal.with(signed.keep(Pdf.write(document.of(compiled, seal))));
    }

    byte[] print(Consolidation compiled, FileFormat format) {
        return switch (format) {
            case PDF -> pdf(compiled);
            case DOCX -> Docx.write(document.of(compiled, compiled.seal()));
            case XLSX -> Xlsx.write(List.of(sheet(compiled)));
        };
    }

    private byte[] pdf(Consolidation compiled) {
        Seal seal = compiled.seal();
        return signed.signedOr(seal == null ? null : seal.pdfSha256(), () -> Pdf.write(document.of(compiled, seal)));
    }

    /** A column per unit, and the district as the sum of its row. */
    private FigureSheet sheet(Consolidation compiled) {
        Gathered gathered = compiled.gathered();
        List<FigureSheet.Row> rows = new ArrayList<>();
        String code = "";
        for (FigureLine line : lines.of(gathered.total())) {
            code = line.code().isEmpty() ? code : line.code();
            List<String> labels = List.of(line.code(), line.name());
            if (line.sumOfNext() > 0) {
                rows.add(FigureSheet.Row.sumOfNext(labels, line.sumOfNext()));
            } else {
                rows.add(FigureSheet.Row.of(labels, values(gathered.parts(), code, line.part())));
            }
        }
        return new FigureSheet(
                "Tổng hợp",
                compiled.owed().unitNameVi() + ", "
                        + PeriodWords.of(compiled.owed().period()),
                List.of("Mã", "Chỉ tiêu"),
                gathered.parts().stream().map(Part::unitNameVi).toList(),
                "Cộng",
                rows);
    }

    private static List<Long> values(List<Part> parts, String code, String part) {
        return parts.stream().map(each -> each.figures().at(code, part)).toList();
    }
}
