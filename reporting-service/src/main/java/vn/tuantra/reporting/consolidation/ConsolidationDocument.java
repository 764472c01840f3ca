package vn.tuantra.reporting.consolidation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.Issuers;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.document.Annex;
import vn.tuantra.document.Block;
import vn.tuantra.document.Head;
import vn.tuantra.document.OfficialDocument;
import vn.tuantra.document.Signature;
import vn.tuantra.reporting.consolidation.domain.Consolidation;
import vn.tuantra.reporting.consolidation.domain.Gathered;
import vn.tuantra.reporting.consolidation.domain.Missing;
import vn.tuantra.reporting.consolidation.domain.Part;
import vn.tuantra.reporting.consolidation.domain.Seal;
import vn.tuantra.reporting.document.DocumentSettings;
import vn.tuantra.reporting.document.FigureLine;
import vn.tuantra.reporting.document.FigureLines;
import vn.tuantra.reporting.document.FigureText;
import vn.tuantra.reporting.document.PeriodWords;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.obligation.domain.Obligation;

/** A consolidation as a document: who reported, what they did together, and who did it (IV.2). */
@Component
class ConsolidationDocument {

    /** What is shown of every unit beside the others. */
    private static final List<String> SHOWN = List.of("T2", "T4", "P1", "P2", "I1", "I2");

    private final Issuers issuers;
    private final DocumentSettings settings;
    private final FigureText text;
    private final FigureLines lines;

    ConsolidationDocument(Issuers issuers, DocumentSettings settings, FigureText text, FigureLines lines) {
        this.issuers = issuers;
        this.settings = settings;
        this.text = text;
        this.lines = lines;
    }

    /** @param seal absent in a draft */
    OfficialDocument of(Consolidation compiled, @Nullable Seal seal) {
        Obligation owed = compiled.owed();
        Instant at = seal == null ? compiled.compiledAt() : seal.at();
        Issuers.Issuer issuer = issuers.bodyOf(owed.unitId(), owed.unitNameVi(), at);
        List<String> addressees = issuers.chairBeside(owed.unitId(), at);
        Head head = new Head(
                issuer.superior(),
                issuer.name(),
                seal == null ? null : seal.number().number(),
                "BC-" + issuer.abbreviation(),
                issuer.place(),
                seal == null ? null : VietnamDay.of(seal.at()),
                "BÁO CÁO",
                "Tổng hợp kết quả hoạt động của Tổ tuần tra nhân dân " + PeriodWords.of(owed.period()),
                addressees);
        Stream<String> first = addressees.isEmpty() ? Stream.of() : Stream.of("Như trên");
        return new OfficialDocument(
                head,
                body(compiled.gathered()),
                new Signature(issuer.capacity(), seal == null ? null : seal.signerName()),
                Stream.concat(first, settings.recipientsOf(owed.kind()).stream())
                        .toList(),
                annexes(compiled.gathered()));
    }

    private List<Block> body(Gathered gathered) {
        List<Block> body = new ArrayList<>();
        int all = gathered.parts().size() + gathered.missing().size();
        body.add(new Block.Heading("I. CHẤP HÀNH CHẾ ĐỘ BÁO CÁO"));
        body.add(new Block.Paragraph("Số đơn vị phải báo cáo: %d; số báo cáo đã được chấp nhận và tổng hợp: %d."
                .formatted(all, gathered.parts().size())));
        if (!gathered.missing().isEmpty()) {
            body.add(new Block.Paragraph("Số liệu dưới đây chưa bao gồm các đơn vị chưa có báo cáo được chấp nhận: "
                    + gathered.missing().stream().map(Missing::unitNameVi).collect(Collectors.joining(", "))
                    + "."));
        }
        body.add(new Block.Heading("II. KẾT QUẢ"));
        body.addAll(text.of(gathered.total()));
        return body;
    }

    private List<Annex> annexes(Gathered gathered) {
        if (gathered.parts().isEmpty()) {
            return List.of();
        }
        List<Annex> annexes = new ArrayList<>();
        if (!gathered.total().cells().isEmpty()) {
            annexes.add(new Annex("SỐ LIỆU TỔNG HỢP", List.of(lines.table(gathered.total()))));
        }
        annexes.add(new Annex("SỐ LIỆU THEO ĐƠN VỊ", List.of(byUnit(gathered))));
        return annexes;
    }

    private static Block.Table byUnit(Gathered gathered) {
        List<Block.Column> columns = new ArrayList<>(List.of(new Block.Column("Đơn vị", 4, false)));
        Stream.of("Tổ đang hoạt động", "Thành viên", "Ca tuần tra", "Lượt người", "Vụ việc", "Vụ phức tạp")
                .forEach(title -> columns.add(new Block.Column(title, 2, true)));
        List<Block.Row> rows = new ArrayList<>();
        for (Part part : gathered.parts()) {
            rows.add(row(part.unitNameVi(), part.figures(), false));
        }
        rows.add(row("Cộng", gathered.total(), true));
        return new Block.Table(columns, rows);
    }

    private static Block.Row row(String name, Figures figures, boolean bold) {
        List<String> cells = new ArrayList<>(List.of(name));
        SHOWN.forEach(code -> cells.add(FigureLine.text(code, shown(code, figures))));
        return new Block.Row(cells, bold);
    }

    /** Members are counted once by what they are and once by sex. */
    private static long shown(String code, Figures figures) {
        return figures.cells().stream()
                .filter(cell -> cell.code().equals(code) && !cell.part().startsWith("SEX."))
                .mapToLong(cell -> cell.value())
                .sum();
    }
}
